import type { Payload } from 'payload'

import type { QueryParams } from '../../../platform/filters/payload/parseQuery.ts'
import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { relationsOf } from '../../../platform/tags/payload/relationsOf.ts'
import { tagsOfQuery } from '../../../platform/tags/tags.ts'
import type { PublicType } from '../../documents/document.ts'
import type { ReadContext, ReadOptions } from '../../documents/reader.ts'
import { memberFilter } from '../../documents/select.ts'
import type { Where } from '../../documents/where.ts'
import { readJoins, type Joins, joinsOf } from './joins.ts'
import { publicReadContext } from './publicReadContext.ts'
import { trendingMembers } from './trendingMembers.ts'

/** A public request for documents of one type; `now` is in milliseconds since 1970. */
export type ListRequest = {
  payload: Payload
  query: QueryParams
  type: PublicType
  now: number
  /** A further condition, which the query language of the public has no words for. */
  within?: Where | undefined
}

/** Records that the answer that is being made depends on the list. */
export const recordListTags = ({ payload, query, type }: ListRequest): void => {
  const { sort, where } = query
  dependsOn(tagsOfQuery({ collection: type, where, sort, withJoins: false }, relationsOf(payload, type)))
}

/**
 * The depth, selection and population that a query asks for. A depth that is not a number counts as the default, as in
 * Payload.
 */
export const readOptionsIn = (
  { config }: Payload,
  { depth = config.defaultDepth, populate, select }: QueryParams,
): ReadOptions => ({
  depth: Math.min(
    Math.max(Number.isNaN(Number(depth)) ? config.defaultDepth : Math.trunc(depth), 0),
    config.maxDepth,
  ),
  select,
  populate: (populate ?? {}) as ReadOptions['populate'],
})

/**
 * What an answer is read with. Joins, and the ages and headlines of trending items, are computed for each answer.
 *
 * @param store where documents are read instead of in the newsroom's store: previews add documents that are not public
 */
export const readContextFor = async (
  { now, payload, query, type }: ListRequest,
  store?: ReadContext['store'],
): Promise<ReadContext> => {
  const context = { ...(await publicReadContext(payload, now)), ...(store && { store }) }
  if (type === 'trending-items') {
    const computeMembers: ReadContext['computeMembers'] = (items, { select }) =>
      trendingMembers(context, items, memberFilter(select))
    return { ...context, computeMembers }
  }
  if (joinsOf(payload, type).length === 0) return context
  const joins = query.joins as Joins
  const readJoinsOf = async (id: string, isWanted: (name: string) => boolean) =>
    [id, await readJoins(payload, { type, id }, { joins, isWanted, now })] as const
  return {
    ...context,
    computeMembers: async (all, { select }) => {
      const isWanted = memberFilter(select)
      return new Map(await Promise.all(all.map(({ id }) => readJoinsOf(id, isWanted))))
    },
  }
}
