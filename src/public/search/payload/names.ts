import type { Payload, Where } from 'payload'

import { findPublic } from '../../lists/payload/findPublic.ts'

/** A section or a person as an answer names it. */
export type Named = { id: string; name: string; slug: string }

type NamedType = 'sections' | 'persons'

/** Those of them that the public sees; a dead one has no name. */
const readNames = async (payload: Payload, type: NamedType, where: Where): Promise<Named[]> => {
  const docs = await findPublic(payload, {
    type,
    depth: 0,
    joins: false,
    limit: 100,
    select: { name: true, slug: true },
    where,
  })
  return docs.map(({ id, name, slug }) => ({ id, name, slug: slug ?? '' }))
}

export const namesById = async (
  payload: Payload,
  type: NamedType,
  ids: Iterable<string>,
): Promise<Map<string, Named>> => {
  const unique = [...new Set(ids)]
  if (unique.length === 0) return new Map()
  const found = await readNames(payload, type, { id: { in: unique } })
  return new Map(found.map((named) => [named.id, named]))
}

export const namesBySlug = (payload: Payload, type: NamedType, slugs: string[]): Promise<Named[]> =>
  slugs.length === 0 ? Promise.resolve([]) : readNames(payload, type, { slug: { in: slugs } })
