import type { Note } from '../notes/notes.ts'
import type { StoryContents } from './counts.ts'
import type { Origin, PlannedArticle, PlannedPerson, PlannedSection } from './documents.ts'
import type { KnownStory } from './identity.ts'

/**
 * The outcome for a planned document. `kept`: it was changed here since the last import and left alone. `adopted`: it
 * already existed here at the same address. `failed`: it could not be written.
 */
export type Outcome = 'adopted' | 'created' | 'failed' | 'kept' | 'unchanged' | 'updated'

/**
 * `isIncomplete` means that a story links to documents that do not exist yet, so that it should be written again when they
 * do. `here` is the story as the API returns it; undefined when it does not exist.
 */
export type Written = { outcome: Outcome; notes: Note[]; isIncomplete?: boolean; here?: StoryContents }

/** The target of an import. A section is written before its children and its stories. */
export type ImportTarget = {
  section: (planned: PlannedSection) => Promise<Written>
  person: (planned: PlannedPerson) => Promise<Written>
  /** Writes several stories with different origins and without links to each other; results are in the same order. */
  articles: (planned: readonly PlannedArticle[]) => Promise<Written[]>
  /** The imported stories with any of these origins of one system, by origin id. */
  known: (origins: readonly Origin[]) => Promise<ReadonlyMap<string, KnownStory>>
  /** Whether a section or person exists, by its origin id or at that slug. */
  refer: (collection: 'persons' | 'sections', named: { origin: Origin; slug: string }) => Promise<boolean>
}
