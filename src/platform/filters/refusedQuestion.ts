import { type Refused, refused } from '../../rules/refusals/refused.ts'

/* Questions that no database answers, or not all of them alike. */

export const noSuchField = (field: string): Refused => refused('field-unknown', { field, data: { field } })

/** A condition that is none would be a condition that always holds. */
export const noCondition = (field: string): Refused =>
  refused('filter-value-wrong/condition', { field, data: { field } })

/** @param allowed operators that the field has; none for a field that holds no values itself */
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

/** How long one text to look for may be, in letters. */
export const longestWords = 500

export const wordsTooLong = (field: string, found: number): Refused =>
  refused('filter-too-large/words', {
    field,
    most: longestWords,
    data: { field, limit: longestWords, found },
  })
