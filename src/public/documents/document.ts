import type { PublicCollection } from '../../platform/filters/publicFilters.ts'
import { documentOf, globalTag, type Tag, wholeOf } from '../../platform/tags/tags.ts'
import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** A collection or global of the desk that public documents are made from. */
export type Source = PublicCollection | 'redirects' | 'site-settings'

/** The types of tombstones: of documents that were public and are withdrawn. */
export type WithdrawnType = `withdrawn-${WorkflowResource}`

/** The types of stored documents. A row of the desk becomes a document of at most one type. */
export type PublicType = Source | WithdrawnType

export type PublicKey = { type: PublicType; id: string }

export const withdrawnOf = (resource: WorkflowResource): WithdrawnType => `withdrawn-${resource}`

export const sourceOf = (type: PublicType): Source => type.replace(/^withdrawn-/, '') as Source

/** The one document about the site. */
export const siteKey = { type: 'site-settings', id: 'site-settings' } as const satisfies PublicKey

/** The slug under which a redirect is stored. */
export const redirectSlug = (resource: string, from: string): string => `${resource}/${from}`

/** The tags of an answer that shows documents. */
export const tagsOf = (keys: readonly PublicKey[]): Tag[] => [
  ...new Set(
    keys.flatMap(({ id, type }) => {
      const source = sourceOf(type)
      return source === siteKey.type ? [globalTag(source)] : [wholeOf(source), documentOf(source, id)]
    }),
  ),
]

/**
 * The values that lists are sorted by and compared with. Times are ISO 8601 in UTC.
 *
 * - `slug`: of a redirect, the old address; see `redirectSlug`
 * - `title`: an article's headline, the name of a person or section, a file's name
 * - `published`: of a tombstone, the time of the withdrawal
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

/** A value by which lists are filtered: a topic, a section's id. */
export type Key = { key: string; value: string }

/** A document as readers see it, in the form in which it is stored. */
export type PublicDocument = PublicKey & {
  columns: Columns
  keys: readonly Key[]
  /** The short members of its JSON, one per line. Relations in them are marks: see `marks.ts`. */
  light: string
  /** The long members: rich texts. */
  heavy: string
  /** The members that other documents show of it. */
  brief: string
  /** The time from which readers no longer see it; null when it does not expire. */
  expires: string | null
  /** Identifies the state of the desk's row that it was made from. */
  version: string
  /** Identifies the layout that it was written with: see `Layout`. */
  shape: string
}

export const nameOf = ({ id, type }: PublicKey): string => `${type}:${id}`

/** @throws {Error} for a text that `nameOf` did not make */
export const parseName = (name: string): PublicKey => {
  const at = name.indexOf(':')
  if (at < 1) throw new Error(`“${name}” is not the name of a document.`)
  return { type: name.slice(0, at) as PublicType, id: name.slice(at + 1) }
}
