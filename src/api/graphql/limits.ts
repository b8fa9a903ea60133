import { publicLimit } from '../../rules/limits/publicLimit.ts'
import type { QueryLimits } from '../../rules/limits/queryLimits.ts'
import type { Reason } from '../../rules/refusals/refusals.ts'
import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { QuerySize } from './measureQuery.ts'
import { nestingDepth } from './nestingDepth.ts'

const codes = {
  depth: 'query-too-deep/fields',
  aliases: 'too-many-aliases',
  rootFields: 'too-many-root-fields',
  fields: 'selection-too-wide',
  cost: 'query-too-costly',
} as const satisfies Record<keyof QueryLimits, Reason>

/** How deep brackets may be nested in a request: deeper than any real query, and shallow enough for every parser. */
const maxLevels = 200

/** How often one query may select the whole schema, and single types of it. */
const introspectionLimits = { schemas: ['__schema', 1], types: ['__type', 10] } as const

const measures = Object.keys(codes) as (keyof QueryLimits)[]

/**
 * Lists the limits that a query exceeds.
 *
 * @param isPublic whether the request has no credentials; lists are then limited, as in REST
 */
export const exceededLimits = (size: QuerySize, limits: QueryLimits, isPublic: boolean): Refusal[] => [
  ...measures
    .filter((measure) => size[measure] > limits[measure])
    .map((measure) => limitRefusal(codes[measure], limits[measure], size[measure])),
  ...(['schemas', 'types'] as const).flatMap((what) => introspectionRefusals(what, size[what])),
  ...(isPublic && size.longest > publicLimit ? [listLimitRefusal(size.longest)] : []),
]

/** `limit` is the largest allowed value, `found` the value in the query. */
const limitRefusal = (code: (typeof codes)[keyof QueryLimits], limit: number, found: number): Refusal =>
  refuse(code, { found, most: limit, data: { limit, found } })

const introspectionRefusals = (what: keyof typeof introspectionLimits, found: number): Refusal[] => {
  const [field, limit] = introspectionLimits[what]
  if (found <= limit) return []
  return [refuse('too-much-introspection', { field, found, most: limit, data: { limit, found } })]
}

const listLimitRefusal = (longest: number): Refusal =>
  refuse('limit-out-of-range/public', {
    most: publicLimit,
    data: { limit: publicLimit, found: Number.isFinite(longest) ? longest : 0 },
  })

/**
 * Whether the brackets of a text are nested too deep for the parser and for the code that walks its result.
 *
 * @param field the name of the field in which the text was sent
 */
export const nestingRefusal = (field: string, text: string): Refusal | undefined => {
  const found = nestingDepth(text)
  if (found <= maxLevels) return undefined
  return refuse('query-too-deep/text', { field, most: maxLevels, data: { limit: maxLevels, found } })
}
