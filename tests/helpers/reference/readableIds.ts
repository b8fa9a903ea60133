import { type CollectionSlug, combineQueries, type PayloadRequest } from 'payload'

/** Which of the ids are of documents that the caller may read; none of a collection that there is none of. */
export const readableIds = async (
  req: PayloadRequest,
  slug: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> => {
  const { collections, db } = req.payload
  if (ids.length === 0 || !Object.hasOwn(collections, slug)) return new Set()
  const collection = slug as CollectionSlug
  const access = await collections[collection].config.access.read({ req })
  if (access === false) return new Set()
  const { docs } = await db.find<{ id: number | string }>({
    collection,
    pagination: false,
    req,
    // By this an answer knows when it is no longer true.
    select: slug === 'media' ? { rightsUntil: true } : { id: true },
    where: combineQueries({ id: { in: [...ids] } }, access),
  })
  return new Set(docs.map(({ id }) => String(id)))
}

/** A relation of a collection's documents to documents that have drafts, by its path. */
export type Named = { collection: CollectionSlug; path: string }

/** Ids that live documents name by a relation to one document, and that are not public, or no longer. */
export const hiddenIdsNamed = async (req: PayloadRequest, { collection, path }: Named): Promise<string[]> => {
  const { values } = await req.payload.db.findDistinct({
    collection,
    field: path,
    limit: 0,
    req,
    where: {
      and: [{ _status: { equals: 'published' } }, { [`${path}._status`]: { equals: 'draft' } }],
    },
  })
  return values.flatMap(({ [path]: id }) =>
    typeof id === 'string' || typeof id === 'number' ? [String(id)] : [],
  )
}
