import { diffDocuments, type FieldDiff } from './diffDocuments.ts'

type Document = Readonly<Record<string, unknown>>

/** A revision as the database keeps it; `at` is when it was made, ISO 8601. */
export type KeptRevision = { at: string; document: Document }

/** One text that readers have seen, with what changed since the one before it. */
export type PublishedRevision = { rev: number | null; at: string; changes: FieldDiff[] }

/** The fields whose changes readers are shown: the words of a document, nothing that the newsroom keeps to itself. */
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
 * The texts of a story that readers have seen, oldest first. What was live before a withdrawal is left out: it
 * was taken down, and the history must not bring it back.
 *
 * @param revisions all of one document, in the order in which they were made
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
 * What readers saw at a moment: the last text that had gone out by then, unless it had been withdrawn since.
 *
 * @param revisions made until that moment, in the order in which they were made
 */
export const liveAt = (revisions: readonly KeptRevision[]): KeptRevision | undefined => {
  const last = revisions.findLast(
    ({ document }) => document['_status'] === 'published' || document['stage'] === 'withdrawn',
  )
  return last?.document['_status'] === 'published' ? last : undefined
}
