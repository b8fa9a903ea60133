import type { Kind } from './fieldShape.ts'

/** A value as it is compared: times as ISO 8601 in UTC. */
export type Plain = string | number | boolean

/** An ordering comparison, by Payload's names. */
export type Bound = 'greater_than' | 'greater_than_equal' | 'less_than' | 'less_than_equal'

/** What one value has to be. */
export type Test =
  | { test: 'among'; values: readonly Plain[] }
  | { test: 'bound'; bound: Bound; value: Plain }
  /** A text that has each of these, whatever the case of its letters; see `letterSets`. */
  | { test: 'words'; words: readonly string[] }
  /** A value that is not an empty text. */
  | { test: 'filled' }
  /** Any value at all. */
  | { test: 'set' }

/** Where values stand in a document. */
export type Place = { path: string; kind: Kind; isList: boolean }

/**
 * A question that means the same to every database. A condition on a list, or on a field of rows, is met when one of
 * the values meets it; what is negative is the negation of a whole condition.
 */
export type Filter =
  | { is: 'all'; of: readonly Filter[] }
  | { is: 'any'; of: readonly Filter[] }
  | { is: 'not'; of: Filter }
  | { is: 'value'; at: Place; test: Test }
  /** One of the documents that a relation leads to meets the filter. */
  | { is: 'related'; at: Place; target: string; filter: Filter }
  /** One of the documents that name this one meets the filter. */
  | { is: 'named'; by: string; on: Place; filter: Filter }
  /** A relation to documents of several types, which is left to Payload. */
  | { is: 'either'; path: string; operator: string; operand: unknown }
