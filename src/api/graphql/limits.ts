import { publicLimit } from '../../rules/limits/publicLimit.ts'
import type { QueryLimits } from '../../rules/limits/queryLimits.ts'
import { type RefusalCode } from '../../rules/refusals/refusals.ts'
import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { QuerySize } from './measureQuery.ts'

const codes = {
  depth: 'query-too-deep',
  aliases: 'too-many-aliases',
  rootFields: 'too-many-root-fields',
  fields: 'selection-too-wide',
  cost: 'query-too-costly',
} as const satisfies Record<keyof QueryLimits, RefusalCode>

const respects = Object.keys(codes) as (keyof QueryLimits)[]

/**
 * All that is too large in a query.
 *
 * @param isPublic asked without an account: lists then have an end, as in REST
 */
export const tooLarge = (size: QuerySize, limits: QueryLimits, isPublic: boolean): Refusal[] => [
  ...respects
    .filter((respect) => size[respect] > limits[respect])
    .map((respect) => tooMuch(codes[respect], limits[respect], size[respect])),
  ...(isPublic && size.longest > publicLimit ? [tooLong(size.longest)] : []),
]

/** `limit` is what may be, `found` what was asked. */
const tooMuch = (code: (typeof codes)[keyof QueryLimits], limit: number, found: number): Refusal =>
  refuse(code, { found, most: limit, data: { limit, found } })

const tooLong = (longest: number): Refusal =>
  refuse('limit-out-of-range/public', {
    most: publicLimit,
    data: { limit: publicLimit, found: Number.isFinite(longest) ? longest : 0 },
  })
