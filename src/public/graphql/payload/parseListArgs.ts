import type { Payload } from 'payload'

import { listProblem } from '../../../platform/filters/listProblem.ts'
import type { QueryParams } from '../../../platform/filters/payload/parseQuery.ts'
import { sortsIn } from '../../../platform/filters/sortProblem.ts'
import { queryProblem } from '../../../platform/values/payload/queryProblem.ts'
import { badFilter } from '../../../platform/values/payload/refusals.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import type { PublicType } from '../../documents/document.ts'

type Args = Readonly<Record<string, unknown>>

const names = ['where', 'sort', 'limit', 'page', 'pagination', 'count'] as const

/**
 * Parses the arguments of a list, a count or a join into the query that REST uses. Null counts as absent, and `draft` is
 * ignored: the public gets what is live.
 *
 * @throws {Refused} 400 for a query that the public may not make, and for values that a field cannot have
 */
export const parseListArgs = (payload: Payload, type: PublicType, args: Args): QueryParams => {
  const entries = names.map((name) => [name, args[name] ?? undefined] as const)
  const query: QueryParams = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  const problem = listProblem(type, query, new Map())
  if (problem) throw new Refused(problem)
  const value = queryProblem(payload, type, query)
  if (value) throw badFilter(value)
  return { ...query, sort: sortsIn(query.sort) }
}
