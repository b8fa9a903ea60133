import type { Payload } from 'payload'

import { storeOf } from '../../documents/payload/storeOf.ts'

/** The name and slug of a section or a person. */
export type Named = { id: string; name: string; slug: string }

/** Reads the names of public sections or persons, by id. Those that are not public are left out. */
export const namesById = async (
  payload: Payload,
  type: 'sections' | 'persons',
  ids: Iterable<string>,
): Promise<Map<string, Named>> => {
  const keys = [...new Set(ids)].map((id) => ({ type, id }))
  const found = await storeOf(payload).read(keys, 'name', Date.now())
  return new Map(found.map(({ id, slug, title }) => [id, { id, name: title ?? '', slug: slug ?? '' }]))
}
