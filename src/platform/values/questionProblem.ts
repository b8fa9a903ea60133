import { type Filtering, filterProblem } from './filterProblem.ts'
import { isRecord } from './isRecord.ts'
import { pagingProblem } from './pagingProblem.ts'
import type { ValueProblem } from './problem.ts'

/** The query of a list, as Payload takes it. */
export type Question = { where?: unknown; joins?: unknown; limit?: unknown; page?: unknown; depth?: unknown }

/** What is wrong with the values of a query, joins included; undefined when nothing is. */
export const questionProblem = (question: Question, filtering: Filtering): ValueProblem | undefined =>
  pagingProblem(question) ??
  filterProblem(question.where, filtering) ??
  joinsProblem(question.joins, filtering)

const joinsProblem = (joins: unknown, filtering: Filtering): ValueProblem | undefined => {
  if (!isRecord(joins)) return undefined
  for (const [name, join] of Object.entries(joins)) {
    const problem = isRecord(join) ? joinProblem(name, join, filtering) : undefined
    if (problem) return { ...problem, path: `joins.${name}.${problem.path}` }
  }
  return undefined
}

/** An unknown join is skipped, because Payload refuses it. */
const joinProblem = (name: string, join: Record<string, unknown>, filtering: Filtering) => {
  const target = filtering.fields.find((field) => field.name === name && field.type === 'join')?.relationTo
  const fields = typeof target === 'string' ? filtering.fieldsOf(target) : undefined
  const { limit, page, where } = join
  return pagingProblem({ limit, page }) ?? (fields && filterProblem(where, { ...filtering, fields }))
}
