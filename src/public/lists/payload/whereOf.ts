import type { CollectionSlug, Payload } from 'payload'

import { relationAt } from '../../../platform/filters/payload/relationAt.ts'
import { shapesIn, shapesOf } from '../../../platform/filters/payload/shapes.ts'
import { readFilter } from '../../../platform/filters/readFilter.ts'
import type { PublicType } from '../../documents/document.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { type Lookup, settle } from '../../documents/settle.ts'
import type { Where } from '../../documents/where.ts'

/**
 * A filter of the public as the store understands it.
 *
 * @param where as Payload takes it, of fields that the public may filter by
 * @throws {RefusedQuestion} for what cannot be answered
 */
export const whereOf = (
  payload: Payload,
  type: PublicType,
  { now, where }: { where: unknown; now: number },
): Promise<Where> => {
  const { flattenedFields } = payload.collections[type as CollectionSlug].config
  const filter = readFilter(where, { fields: shapesOf(flattenedFields), shapeOf: shapesIn(payload) })
  return settle(type, filter, lookupIn(payload, now))
}

const lookupIn = (payload: Payload, now: number): Lookup => ({
  publicIds: async (type, ids) => {
    const keys = ids.map((id) => ({ type, id }))
    return new Set((await storeOf(payload).read(keys, 'name', now)).map(({ id }) => id))
  },
  idsBySlug: async (type, slugs) => (await storeOf(payload).bySlug(type, slugs)).map(({ id }) => id),
  targetOf: (type, field) => {
    const { flattenedFields } = payload.collections[type as CollectionSlug].config
    return relationAt(payload, flattenedFields, field.split('.'))?.target as PublicType | undefined
  },
})
