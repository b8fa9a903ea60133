import type { CollectionSlug, PayloadRequest, Where } from 'payload'

import type { KeptRevision } from '../published.ts'

type Row = { createdAt: string | Date; version: Record<string, unknown> }
type RevisionQuery = { req: PayloadRequest; resource: CollectionSlug; id: string }

/**
 * The stored revisions of a document, oldest first, read from the database.
 *
 * @param more a further condition
 */
export const readRevisions = async (
  { req, resource, id }: RevisionQuery,
  more: Where[] = [],
): Promise<KeptRevision[]> => {
  const { docs } = await req.payload.db.findVersions<Record<string, unknown>>({
    collection: resource,
    limit: 0,
    pagination: false,
    req,
    sort: 'version.rev',
    where: { and: [{ parent: { equals: id } }, ...more] },
  })
  return (docs as unknown as Row[]).map(({ createdAt, version }) => ({
    at: new Date(createdAt).toISOString(),
    document: version,
  }))
}

/** One revision by its number; undefined when it does not exist. */
export const readRevision = async (query: RevisionQuery, rev: number): Promise<KeptRevision | undefined> =>
  (await readRevisions(query, [{ 'version.rev': { equals: rev } }]))[0]
