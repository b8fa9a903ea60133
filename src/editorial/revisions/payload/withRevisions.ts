import type {
  CollectionBeforeChangeHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
  Field,
  GlobalConfig,
  PayloadRequest,
} from 'payload'

import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { nobody } from '../../../platform/records/payload/nobody.ts'
import type { Base } from '../base.ts'
import { refuseStale } from './refuseStale.ts'
import { tagGlobalRevision } from './tagGlobalRevision.ts'
import { tagRevision } from './tagRevision.ts'
import { refuseBulkBase, takeBase } from './takeBase.ts'

type Document = Readonly<Record<string, unknown>>
type Args = { data?: Document; id?: unknown; req: PayloadRequest; where?: unknown }

/**
 * Numbers the revisions of a collection that is not under the workflow, and refuses a write that is not based on the
 * newest one.
 */
export const withRevisions = (config: CollectionConfig): CollectionConfig => ({
  ...config,
  fields: [...config.fields, ...revisionFields()],
  hooks: {
    ...config.hooks,
    beforeOperation: [...(config.hooks?.beforeOperation ?? []), keepBase],
    beforeChange: [countRevision(config.slug), ...(config.hooks?.beforeChange ?? [])],
    afterOperation: [...(config.hooks?.afterOperation ?? []), tagRevision],
  },
})

/** The same for a global. */
export const withGlobalRevisions = (config: GlobalConfig): GlobalConfig => ({
  ...config,
  fields: [...config.fields, ...revisionFields()],
  hooks: {
    ...config.hooks,
    beforeOperation: [
      ({ args, operation, req }) =>
        operation === 'update' ? { ...(args as Args), ...settled(req, args as Args) } : (args as Args),
    ],
    beforeChange: [
      async ({ data, req }) => {
        const current = await req.payload.db.findGlobal<Document>({ slug: config.slug, req })
        return next(req, data as Document, current)
      },
    ],
    afterRead: [...(config.hooks?.afterRead ?? []), tagGlobalRevision],
  },
})

const revisionFields = (): Field[] => [
  {
    name: 'rev',
    type: 'number',
    label: 'Revision',
    access: { create: nobody, update: nobody },
    admin: { hidden: true },
  },
  {
    name: 'savedBy',
    type: 'relationship',
    access: { create: nobody, read: staffOnly, update: nobody },
    relationTo: 'users',
    admin: { hidden: true },
  },
]

const keepBase: CollectionBeforeOperationHook = (operating) => {
  const { args } = operating
  const operation = operationOf(operating)
  if (operation !== 'update' && operation !== 'create') return args
  const write = args as Args
  if (operation === 'update' && write.id === undefined) refuseBulkBase(write.req, write.data ?? {})
  return { ...args, ...settled(write.req, write) }
}

const revisionBase = hookSlot<Base | undefined>('revisionBase')

/** Removes `rev` from the data, and stores the base on the request for the write itself. */
const settled = (req: PayloadRequest, args: Args): { data: Document } => {
  const { base, data } = takeBase(req, { ...args.data })
  revisionBase.set(req, base)
  return { data }
}

const countRevision =
  (collection: CollectionConfig['slug']): CollectionBeforeChangeHook =>
  async ({ data, originalDoc, req }) => {
    const id = (originalDoc as { id?: string } | undefined)?.id
    const current =
      id === undefined
        ? undefined
        : await req.payload.db.findOne<Document & { id: string }>({
            collection: collection as 'media',
            req,
            where: { id: { equals: id } },
          })
    return next(req, data as Document, current ?? undefined)
  }

const ignored: ReadonlySet<string> = new Set(['id', 'rev', 'savedBy', 'createdAt', 'updatedAt', 'createdBy'])

const next = async (
  req: PayloadRequest,
  data: Document,
  current: Document | undefined,
): Promise<Document> => {
  const rev = await refuseOldRevision(req, data, current)
  const savedBy = req.user?.collection === 'users' ? req.user.id : null
  return { ...data, rev: rev + 1, savedBy }
}

/**
 * Refuses a write that is not based on the current revision, if it says on which one it is based.
 *
 * @returns the number of the current revision
 * @throws {Refused} 409 or 412
 */
export const refuseOldRevision = async (
  req: PayloadRequest,
  yours: Document,
  current: Document | undefined,
): Promise<number> => {
  const base = revisionBase.take(req)
  const rev = typeof current?.['rev'] === 'number' ? current['rev'] : 0
  const readRevision = () => Promise.resolve(undefined)
  await refuseStale({ req, base, current: { ...current, rev }, yours, ignored, readRevision })
  return rev
}
