import type { PublicCollection } from '../../platform/filters/publicFilters.ts'

/** Types of documents that readers can ask for. */
export type PublicType = PublicCollection

export type PublicKey = { type: PublicType; id: string }

/**
 * What lists are ordered and bounded by, beside the keys. Times are ISO 8601 in UTC.
 *
 * - `title`: an article's headline, the name of a person or section, a file's name
 * - `amount`: an article's word count, a trending item's rank
 * - `starts`, `ends`: a trending item's `from` and `until`
 */
export type Columns = {
  slug: string | null
  title: string | null
  published: string | null
  updated: string
  created: string
  amount: number | null
  starts: string | null
  ends: string | null
}

export type Column = keyof Columns | 'id'

/** A value by which documents are found: a topic, a section's id. */
export type Key = { key: string; value: string }

/** A document as readers may see it, ready to be stored. */
export type PublicDocument = PublicKey & {
  columns: Columns
  keys: readonly Key[]
  /** The members of its JSON that are short, one on each line. Relations in them are marks: see `marks`. */
  light: string
  /** Those that may be long: rich texts. */
  heavy: string
  /** Those that other documents show of it. */
  brief: string
  /** Readers do not see it from then on; null when it has no such time. */
  expires: string | null
  /** The state of the document that it was made from. */
  version: string
  /** How it was made: see `shapeOf`. */
  shape: string
}

export const nameOf = ({ id, type }: PublicKey): string => `${type}:${id}`

/** @throws {Error} for what `nameOf` did not make */
export const keyNamed = (name: string): PublicKey => {
  const at = name.indexOf(':')
  if (at < 1) throw new Error(`“${name}” names no document.`)
  return { type: name.slice(0, at) as PublicType, id: name.slice(at + 1) }
}
