import { publicLimit, publicLimitRefusal } from '../../rules/limits/publicLimit.ts'
import type { Refusal } from '../../rules/refusals/refuse.ts'
import { type FilterRules, rulesOf } from './publicFilters.ts'
import { sortProblem } from './sortProblem.ts'
import { whereProblem } from './whereProblem.ts'

/** The query of a list, as Payload takes it. */
export type ListQuestion = { where?: unknown; sort?: unknown; joins?: unknown }

/** The target collections of a collection's joins, by the join's name. */
export type JoinTargets = ReadonlyMap<string, readonly string[]>

/** For collections that have no public lists: nothing may be filtered or sorted by. */
const nothing: FilterRules = { filters: {}, sorts: [] }

/**
 * Checks the query of a public list, joins included, against `publicFilters`.
 *
 * @returns the first refusal, or undefined when the query is allowed
 */
export const listProblem = (
  collection: string,
  { joins, sort, where }: ListQuestion,
  targets: JoinTargets,
): Refusal | undefined => {
  const rules = rulesOf(collection) ?? nothing
  return whereProblem(where, rules) ?? sortProblem(sort, rules) ?? joinsProblem(joins, targets)
}

const joinsProblem = (joins: unknown, targets: JoinTargets): Refusal | undefined => {
  if (typeof joins !== 'object' || joins === null) return undefined
  for (const [name, join] of Object.entries(joins)) {
    const problem = joinProblem(join, targets.get(name))
    if (problem) return problem
  }
  return undefined
}

/** An unknown join is skipped, because Payload refuses it. */
const joinProblem = (join: unknown, targets: readonly string[] | undefined): Refusal | undefined => {
  if (targets === undefined || typeof join !== 'object' || join === null) return undefined
  const { limit, sort, where } = join as { limit?: unknown; sort?: unknown; where?: unknown }
  const count = Number(limit)
  if (limit !== undefined && !(Number.isInteger(count) && count >= 1 && count <= publicLimit))
    return publicLimitRefusal()
  const [target = ''] = targets
  return listProblem(target, { sort, where }, new Map())
}
