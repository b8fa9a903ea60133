import { type Refusal, refuse } from '../../../rules/refusals/refuse.ts'
import { Refused, refused } from '../../../rules/refusals/refused.ts'
import type { ValueProblem } from '../problem.ts'

/** How many problems one answer lists. */
const mostTold = 20

/** The refusal of values that cannot be stored. */
export const badBody = (problems: readonly ValueProblem[]): Refused => {
  const listed = problems.slice(0, mostTold).map(({ code, message, path }) => ({ path, code, message }))
  const reasons = listed.map(({ message, path }) => (path === '' ? message : `${path}: ${message}`)).join(' ')
  return refused('bad-body/values', { reasons, problems: listed })
}

/** The refusal of a value in a filter that its field cannot have. */
export const filterRefusal = ({ code, message, path }: ValueProblem): Refusal =>
  refuse('filter-value-wrong/judged', { field: path, reason: message, data: { field: path, problem: code } })

export const badFilter = (problem: ValueProblem): Refused => new Refused(filterRefusal(problem))
