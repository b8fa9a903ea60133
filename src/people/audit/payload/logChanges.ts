import type {
  CollectionAfterChangeHook,
  CollectionAfterDeleteHook,
  GlobalAfterChangeHook,
  PayloadRequest,
} from 'payload'

import { differ } from '../../../text/digest/changes.ts'
import { deletionIn } from './purging.ts'
import { record } from './record.ts'

type Document = Readonly<Record<string, unknown>>

/** Fields that change with every write and are not logged. */
const silent: ReadonlySet<string> = new Set(['rev', 'savedBy', 'createdAt', 'updatedAt'])

/** Logs every document that is created or changed, with the names of the changed fields but not their values. */
export const logChange: CollectionAfterChangeHook = ({ collection, doc, operation, previousDoc, req }) =>
  tell(req, {
    action:
      operation === 'create' ? 'create' : actionOf(previousDoc as Document | undefined, doc as Document),
    resource: collection.slug,
    after: doc as Document,
    before: (previousDoc ?? {}) as Document,
  })

const actionOf = (before: Document | undefined, after: Document): string => {
  const [was, is] = [before, after].map((document) => Boolean(document?.['deletedAt']))
  if (was === is) return 'edit'
  return is ? 'trash' : 'untrash'
}

export const logRemoval: CollectionAfterDeleteHook = ({ collection, doc, id, req }) => {
  const { action, details } = deletionIn(req)
  return record(req, {
    action,
    resource: collection.slug,
    document: String(id),
    details: { ...details, title: titleOf(doc as Document) },
  })
}

export const logGlobalChange: GlobalAfterChangeHook = ({ doc, global, previousDoc, req }) =>
  tell(req, {
    action: 'edit',
    resource: global.slug,
    after: doc as Document,
    before: (previousDoc ?? {}) as Document,
  })

type Change = { action: string; resource: string; after: Document; before: Document }

const tell = (req: PayloadRequest, { action, resource, after, before }: Change): Promise<void> => {
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

/** A populated relation counts as its id. */
const idsOnly = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'id' in value && 'createdAt' in value ? value.id : value

const titleOf = (document: Document): unknown =>
  document['title'] ?? document['name'] ?? document['filename'] ?? document['siteName']
