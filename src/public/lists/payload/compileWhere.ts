import type { CollectionSlug, Payload } from 'payload'

import { relationAt } from '../../../platform/filters/payload/relationAt.ts'
import { shapesIn, shapesOf } from '../../../platform/filters/payload/shapes.ts'
import { readFilter } from '../../../platform/filters/readFilter.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { anyOf, documentOf, slugOf, wholeOf } from '../../../platform/tags/tags.ts'
import { type Lookup, compileFilter } from '../../documents/compileFilter.ts'
import type { PublicType } from '../../documents/document.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import type { Where } from '../../documents/where.ts'

/**
 * Compiles a public filter for the store. Documents that have to be looked up for it are recorded as dependencies of the
 * answer that is being made.
 *
 * @param where a filter as in Payload, of fields that the public may filter by
 * @throws {Refused} for a filter that cannot be answered
 */
export const compileWhere = async (
  payload: Payload,
  type: PublicType,
  { now, where }: { where: unknown; now: number },
): Promise<Where> => {
  const { flattenedFields } = payload.collections[type as CollectionSlug].config
  const filter = readFilter(where, { fields: shapesOf(flattenedFields), shapeOf: shapesIn(payload) })
  const compiled = await compileFilter(type, filter, lookupIn(payload, now))
  dependsOn(targetsIn(compiled).flatMap(anyOf))
  return compiled
}

/** Types that a condition depends on as a whole: it asks whether a relation points at any public document. */
const targetsIn = (where: Where): PublicType[] => {
  if (where.is === 'all' || where.is === 'any') return where.of.flatMap(targetsIn)
  if (where.is === 'not') return targetsIn(where.of)
  return where.is === 'has' && where.target !== undefined ? [where.target] : []
}

const lookupIn = (payload: Payload, now: number): Lookup => ({
  publicIds: async (type, ids) => {
    const keys = ids.map((id) => ({ type, id }))
    dependsOn([wholeOf(type), ...ids.map((id) => documentOf(type, id))])
    return new Set((await storeOf(payload).read(keys, 'name', now)).map(({ id }) => id))
  },
  idsBySlug: async (type, slugs) => {
    dependsOn([wholeOf(type), ...slugs.map((slug) => slugOf(type, slug))])
    return (await storeOf(payload).bySlug(type, slugs)).map(({ id }) => id)
  },
  targetOf: (type, field) => {
    const { flattenedFields } = payload.collections[type as CollectionSlug].config
    return relationAt(payload, flattenedFields, field.split('.'))?.target as PublicType | undefined
  },
})
