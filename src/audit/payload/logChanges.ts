import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'

import { differ } from '../../revisions/changes.ts'
import { record } from './record.ts'

type Document = Readonly<Record<string, unknown>>

/** Fields that change with every write and tell nothing. */
const silent: ReadonlySet<string> = new Set(['rev', 'savedBy', 'createdAt', 'updatedAt'])

/** Tells the log of every document that is made or changed, with the names of the fields, never their values. */
export const logChange: CollectionAfterChangeHook = ({ collection, doc, operation, previousDoc, req }) =>
  tell(req, {
    action: operation === 'create' ? 'create' : 'edit',
    resource: collection.slug,
    after: doc as Document,
    before: (previousDoc ?? {}) as Document,
  })

export const logRemoval: CollectionAfterDeleteHook = ({ collection, doc, id, req }) =>
  record(req, {
    action: 'delete',
    resource: collection.slug,
    document: String(id),
    details: { title: titleOf(doc as Document) },
  })

export const logGlobalChange: GlobalAfterChangeHook = ({ doc, global, previousDoc, req }) =>
  tell(req, {
    action: 'edit',
    resource: global.slug,
    after: doc as Document,
    before: (previousDoc ?? {}) as Document,
  })

type Told = { action: string; resource: string; after: Document; before: Document }

const tell = (req: PayloadRequest, { action, resource, after, before }: Told): Promise<void> => {
  const { id, rev } = after
  const changed = Object.keys({ ...before, ...after }).filter(
    (name) => !silent.has(name) && differ(idsOnly(before[name]), idsOnly(after[name])),
  )
  return record(req, {
    action,
    resource,
    document: typeof id === 'string' ? id : undefined,
    rev: typeof rev === 'number' ? rev : undefined,
    details: { changed, title: titleOf(after) },
  })
}

/** A populated relation is the same as its id. */
const idsOnly = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value && 'createdAt' in value ? value.id : value

const titleOf = (document: Document): unknown =>
  document['title'] ?? document['name'] ?? document['filename'] ?? document['siteName']
