import { diffDocuments, type FieldDiff } from './diffDocuments.ts'

type Document = Readonly<Record<string, unknown>>

/** A stored revision; `at` is the time when it was made, ISO 8601. */
export type KeptRevision = { at: string; document: Document }

/** One published text, with the changes since the one before it. */
export type PublishedRevision = { rev: number | null; at: string; changes: FieldDiff[] }

/** The fields whose changes readers may see: the words of a document, and nothing internal. */
const shown: ReadonlySet<string> = new Set([
  'headline',
  'kicker',
  'dek',
  'body',
  'name',
  'title',
  'organisation',
  'biography',
  'description',
])

/**
 * The published texts of a story, oldest first. Texts from before a withdrawal are left out, because the history must not
 * make them public again.
 *
 * @param revisions all revisions of one document, oldest first
 */
export const publishedHistory = (revisions: readonly KeptRevision[]): PublishedRevision[] => {
  const lastDown = revisions.findLastIndex(({ document }) => document['stage'] === 'withdrawn')
  const live = revisions.slice(lastDown + 1).filter(({ document }) => document['_status'] === 'published')
  return live.map(({ at, document }, place) => ({
    rev: typeof document['rev'] === 'number' ? document['rev'] : null,
    at,
    changes:
      place === 0 ? [] : diffDocuments(live[place - 1]?.document ?? {}, document, (name) => shown.has(name)),
  }))
}

/**
 * What readers saw at a moment: the last text published by then, unless it had been withdrawn.
 *
 * @param revisions the revisions made until that moment, oldest first
 */
export const liveAt = (revisions: readonly KeptRevision[]): KeptRevision | undefined => {
  const last = revisions.findLast(
    ({ document }) => document['_status'] === 'published' || document['stage'] === 'withdrawn',
  )
  return last?.document['_status'] === 'published' ? last : undefined
}
