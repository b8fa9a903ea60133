import { refuseStale } from '../../revisions/payload/refuseStale.ts'
import { notContent } from '../../stories/content.ts'
import type { Document } from '../../stories/payload/options.ts'
import { revOf } from '../../stories/revision.ts'
import type { Write } from './write.ts'

/**
 * Refuses a write that is not based on the newest revision.
 *
 * @throws {Refused} 409 or 412
 */
export const refuseOldBase = async ({ data, note, options, req, standing }: Write): Promise<void> => {
  if (!standing || note.base === undefined) return
  const { newest } = standing
  const yours = Object.fromEntries(note.alongside.map((name) => [name, data[name]]))
  await refuseStale({
    req,
    base: note.base,
    current: { ...newest, rev: revOf(newest) },
    yours,
    ignored: new Set([...notContent, ...options.derived]),
    readRevision: async (rev) => {
      const { docs } = await req.payload.db.findVersions<Document>({
        collection: options.resource,
        req,
        limit: 1,
        pagination: false,
        where: { and: [{ parent: { equals: newest.id } }, { 'version.rev': { equals: rev } }] },
      })
      return docs[0]?.version
    },
  })
}
