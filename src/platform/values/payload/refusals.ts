import { APIError } from 'payload'

import { badQuestion } from '../../problems/payload/badQuestion.ts'
import type { ValueProblem } from '../problem.ts'

/** Problems that one answer tells of. */
const mostTold = 20

/** The refusal of values that were to be stored, as Payload’s routes answer it. */
export const badBody = (problems: readonly ValueProblem[]): APIError => {
  const errors = problems.slice(0, mostTold).map(({ code, message, path }) => ({ path, code, message }))
  const words = errors.map(({ message, path }) => (path === '' ? message : `${path}: ${message}`)).join(' ')
  return new APIError(words, 400, { code: 'bad-body', errors }, true)
}

/** What is told of a value that a list is filtered by and that its field cannot have. */
export const filterRefusal = ({ code, message, path }: ValueProblem) =>
  ({ code: 'filter-value-wrong', message: `${path}: ${message}`, field: path, problem: code }) as const

export const badFilter = (problem: ValueProblem): APIError => badQuestion(filterRefusal(problem))
