import { type Refused, refused } from '../../rules/refusals/refused.ts'

/* Refusals of queries that the databases cannot answer, or not all of them alike. */

export const noSuchField = (field: string): Refused => refused('field-unknown', { field, data: { field } })

/** The refusal of a condition without an operator, which would otherwise always hold. */
export const noCondition = (field: string): Refused =>
  refused('filter-value-wrong/condition', { field, data: { field } })

/** @param allowed the operators that the field supports; empty for a field that holds no values itself */
export const operatorUnanswered = (field: string, operator: string, allowed: readonly string[]): Refused => {
  const data = { field, allowed }
  if (allowed.length === 0) return refused('operator-unanswered/group', { field, data })
  const reason = allowed.length === 1 ? 'operator-unanswered/words' : 'operator-unanswered/operator'
  return refused(reason, { field, operator, allowed, data })
}

export const valueUnreadable = (field: string, expected: string): Refused =>
  refused('filter-value-wrong/value', { field, expected, data: { field } })

export const sortUnanswered = (field: string): Refused =>
  refused('sort-unanswered', { field, data: { field } })

/** How long a text to look for may be, in characters. */
export const longestWords = 500

export const wordsTooLong = (field: string, found: number): Refused =>
  refused('filter-too-large/words', {
    field,
    most: longestWords,
    data: { field, limit: longestWords, found },
  })
