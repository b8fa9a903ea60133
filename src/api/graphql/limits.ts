import { publicLimit, publicLimitRefusal } from '../../rules/limits/publicLimit.ts'
import type { QueryLimits } from '../../rules/limits/queryLimits.ts'
import type { QuerySize } from './measureQuery.ts'

/** Why a query is refused: `code` is stable, `limit` is what may be, `found` what was asked. */
type QueryRefusal = { code: string; limit: number; found: number; message: string }

const respects = [
  ['depth', 'query-too-deep', 'levels deep'],
  ['aliases', 'too-many-aliases', 'aliases'],
  ['rootFields', 'too-many-root-fields', 'fields at its root'],
  ['fields', 'selection-too-wide', 'fields in one selection'],
  ['cost', 'query-too-costly', 'in cost: a field costs 1, times the documents of the lists that it is in'],
] as const satisfies [keyof QueryLimits, string, string][]

/**
 * All that is too large in a query.
 *
 * @param isPublic asked without an account: lists then have an end, as in REST
 */
export const tooLarge = (size: QuerySize, limits: QueryLimits, isPublic: boolean): QueryRefusal[] => [
  ...respects
    .filter(([respect]) => size[respect] > limits[respect])
    .map(([respect, code, words]) => ({
      code,
      limit: limits[respect],
      found: size[respect],
      message: `This query has ${size[respect]} ${words}; ${limits[respect]} is the most.`,
    })),
  ...(isPublic && size.longest > publicLimit ? [tooLong(size.longest)] : []),
]

const tooLong = (longest: number): QueryRefusal => ({
  ...publicLimitRefusal,
  limit: publicLimit,
  found: Number.isFinite(longest) ? longest : 0,
})
