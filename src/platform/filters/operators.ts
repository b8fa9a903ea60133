import type { Kind } from './fieldShape.ts'

const alike = ['equals', 'not_equals', 'in', 'not_in', 'exists', 'all'] as const
const ordered = ['greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'] as const
const worded = ['like', 'not_like', 'contains'] as const

/** On an id, a choice or a relation these compare the whole value. */
const whole = ['like', 'contains'] as const

/**
 * The operators that a field can be filtered by, by the kind of its values. Operators that are missing here are not
 * supported by every database in the same way.
 */
export const operatorsOf = {
  text: [...alike, ...ordered, ...worded],
  choice: [...alike, ...ordered, ...whole],
  number: [...alike, ...ordered, ...whole],
  time: [...alike, ...ordered],
  flag: alike,
  id: [...alike, ...ordered, ...whole],
  relation: [...alike, ...whole],
  either: ['equals', 'in', 'exists'],
  opaque: ['exists'],
  rows: [],
  group: [],
  join: [],
} as const satisfies Record<Kind, readonly string[]>
