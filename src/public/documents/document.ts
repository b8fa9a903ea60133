import type { PublicCollection } from '../../platform/filters/publicFilters.ts'
import { documentOf, globalTag, type Tag, wholeOf } from '../../platform/tags/tags.ts'
import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** What documents are made from: the rows of a collection, or a global. */
export type Source = PublicCollection | 'redirects' | 'site-settings'

/** What is told of documents that were public and are withdrawn. */
export type WithdrawnType = `withdrawn-${WorkflowResource}`

/** Types of documents that readers can ask for. A row of the desk is a document of one type, or of none. */
export type PublicType = Source | WithdrawnType

export type PublicKey = { type: PublicType; id: string }

export const withdrawnOf = (resource: WorkflowResource): WithdrawnType => `withdrawn-${resource}`

export const sourceOf = (type: PublicType): Source => type.replace(/^withdrawn-/, '') as Source

/** The one document about the site. */
export const siteKey = { type: 'site-settings', id: 'site-settings' } as const satisfies PublicKey

/** The slug under which a redirect is stored. */
export const redirectSlug = (resource: string, from: string): string => `${resource}/${from}`

/** What an answer that shows documents depends on. */
export const tagsOf = (keys: readonly PublicKey[]): Tag[] => [
  ...new Set(
    keys.flatMap(({ id, type }) => {
      const source = sourceOf(type)
      return source === siteKey.type ? [globalTag(source)] : [wholeOf(source), documentOf(source, id)]
    }),
  ),
]

/**
 * What lists are ordered and bounded by, beside the keys. Times are ISO 8601 in UTC.
 *
 * - `slug`: of a redirect the old address, see `redirectSlug`
 * - `title`: an article's headline, the name of a person or section, a file's name
 * - `published`: of what is withdrawn, when that was
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
export const parseName = (name: string): PublicKey => {
  const at = name.indexOf(':')
  if (at < 1) throw new Error(`“${name}” names no document.`)
  return { type: name.slice(0, at) as PublicType, id: name.slice(at + 1) }
}
