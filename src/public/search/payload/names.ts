import type { Payload } from 'payload'

import { storeOf } from '../../documents/payload/storeOf.ts'

/** A section or a person as an answer names it. */
export type Named = { id: string; name: string; slug: string }

/** Those of the sections, or persons, that the public sees, by their ids; a dead one has no name. */
export const namesById = async (
  payload: Payload,
  type: 'sections' | 'persons',
  ids: Iterable<string>,
): Promise<Map<string, Named>> => {
  const keys = [...new Set(ids)].map((id) => ({ type, id }))
  const found = await storeOf(payload).read(keys, 'name', Date.now())
  return new Map(found.map(({ id, slug, title }) => [id, { id, name: title ?? '', slug: slug ?? '' }]))
}
