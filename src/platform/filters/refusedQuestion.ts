import type { FilterRefusal } from './refusal.ts'

/** A question that is refused: no database answers it, or not all of them alike. */
export class RefusedQuestion extends Error {
  readonly refusal: FilterRefusal

  constructor(refusal: FilterRefusal) {
    super(refusal.message)
    this.refusal = refusal
  }
}

export const noSuchField = (field: string): FilterRefusal => ({
  code: 'field-unknown',
  message: `There is no field “${field}” to filter by.`,
  field,
})

/** A condition that is none would be a condition that always holds. */
export const noCondition = (field: string): FilterRefusal => ({
  code: 'filter-value-wrong',
  message: `Say how “${field}” is to be compared: an operator and a value.`,
  field,
})

/** @param allowed operators that the field has; none for a field that holds no values itself */
export const operatorUnanswered = (
  field: string,
  operator: string,
  allowed: readonly string[],
): FilterRefusal => ({
  code: 'operator-unanswered',
  message:
    allowed.length === 0
      ? `“${field}” cannot be filtered by itself; ask for one of the fields in it.`
      : `“${field}” cannot be filtered by “${operator}”, but by ${allowed.join(', ')}.${
          allowed.length === 1 ? ' Look for words with /api/search.' : ''
        }`,
  field,
  allowed,
})

export const valueUnreadable = (field: string, expected: string): FilterRefusal => ({
  code: 'filter-value-wrong',
  message: `“${field}” is compared with ${expected}.`,
  field,
})

export const sortUnanswered = (field: string): FilterRefusal => ({
  code: 'sort-unanswered',
  message: `There is no sorting by “${field}”: a document may have several values there, or none that have an order. Sort by a text, a number, a time or a choice of its own.`,
  field,
})

/** How long one text to look for may be, in letters. */
export const longestWords = 500

export const wordsTooLong = (field: string, found: number): FilterRefusal => ({
  code: 'filter-too-large',
  message: `A text to look for in “${field}” has at most ${longestWords} letters.`,
  field,
  limit: longestWords,
  found,
})
