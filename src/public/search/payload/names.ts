import type { PayloadRequest, Where } from 'payload'

/** A section or a person as an answer names it. */
export type Named = { id: string; name: string; slug: string }

type NamedType = 'sections' | 'persons'

/** Those of them that the public sees; a dead one has no name. */
const readNames = async (req: PayloadRequest, collection: NamedType, where: Where): Promise<Named[]> => {
  const { docs } = await req.payload.find({
    collection,
    depth: 0,
    joins: false,
    limit: 100,
    overrideAccess: false,
    pagination: false,
    req,
    select: { name: true, slug: true },
    where: { and: [where, { _status: { equals: 'published' } }] },
  })
  return docs.map(({ id, name, slug }) => ({ id, name, slug: slug ?? '' }))
}

export const namesById = async (
  req: PayloadRequest,
  collection: NamedType,
  ids: Iterable<string>,
): Promise<Map<string, Named>> => {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const found = await readNames(req, collection, { id: { in: unique } })
  return new Map(found.map((named) => [named.id, named]))
}

export const namesBySlug = (req: PayloadRequest, collection: NamedType, slugs: string[]): Promise<Named[]> =>
  slugs.length === 0 ? Promise.resolve([]) : readNames(req, collection, { slug: { in: slugs } })
