import type { Kind } from './fieldShape.ts'

/** A value to compare with; times are ISO 8601 in UTC. */
export type Plain = string | number | boolean

/** An ordering comparison, by Payload's names. */
export type Bound = 'greater_than' | 'greater_than_equal' | 'less_than' | 'less_than_equal'

/** A test of one value. */
export type Test =
  | { test: 'among'; values: readonly Plain[] }
  | { test: 'bound'; bound: Bound; value: Plain }
  /** A text that contains each of these, ignoring case; see `letterSets`. */
  | { test: 'words'; words: readonly string[] }
  /** A value that is not an empty text. */
  | { test: 'filled' }
  /** Any value at all. */
  | { test: 'set' }

/** Where a document holds the values: a field path, their kind, and whether there may be several. */
export type Place = { path: string; kind: Kind; isList: boolean }

/**
 * A filter that means the same on every database. A condition on a list, or on a field of rows, holds when any one of
 * the values meets it; a negative condition is the negation of the whole positive one.
 */
export type Filter =
  | { is: 'all'; of: readonly Filter[] }
  | { is: 'any'; of: readonly Filter[] }
  | { is: 'not'; of: Filter }
  | { is: 'value'; at: Place; test: Test }
  /** A document that the relation leads to matches the filter. */
  | { is: 'related'; at: Place; target: string; filter: Filter }
  /** A document that names this one matches the filter. */
  | { is: 'named'; by: string; on: Place; filter: Filter }
  /** A condition on a relation to several collections, which is left to Payload. */
  | { is: 'either'; path: string; operator: string; operand: unknown }
