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
 * What is asked of a list, a count or a join, as REST takes it. An argument that is `null` is none; what asks for drafts
 * asks for what is live.
 *
 * @throws {Refused} 400 for what the public may not ask, and for values that a field cannot have
 */
export const parseListArgs = (payload: Payload, type: PublicType, args: Args): QueryParams => {
  const entries = names.map((name) => [name, args[name] ?? undefined] as const)
  const question: QueryParams = Object.fromEntries(entries.filter(([, value]) => value !== undefined))
  const problem = listProblem(type, question, new Map())
  if (problem) throw new Refused(problem)
  const value = queryProblem(payload, type, question)
  if (value) throw badFilter(value)
  return { ...question, sort: sortsIn(question.sort) }
}
