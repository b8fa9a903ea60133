import type { Note } from '../notes/notes.ts'
import type { StoryContents } from './counts.ts'
import type { Origin, PlannedArticle, PlannedPerson, PlannedSection } from './documents.ts'
import type { KnownStory } from './identity.ts'

/**
 * What became of a planned document: `kept` is one that was changed here since the last import, `adopted` one
 * that was here before under the same address, `failed` one that could not be written.
 */
export type Outcome = 'adopted' | 'created' | 'failed' | 'kept' | 'unchanged' | 'updated'

/**
 * `isIncomplete` is said of a story with links to documents that are not there: it is worth writing once more
 * when all are. `here` is what the API gives of a story; nothing when none of it is here.
 */
export type Written = { outcome: Outcome; notes: Note[]; isIncomplete?: boolean; here?: StoryContents }

/** Where an importer writes to. A section is written before those below it and before its stories. */
export type ImportTarget = {
  section: (planned: PlannedSection) => Promise<Written>
  person: (planned: PlannedPerson) => Promise<Written>
  /** Several stories at once, of different origins and without links to each other; told of in their order. */
  articles: (planned: readonly PlannedArticle[]) => Promise<Written[]>
  /** The stories that are here under any of these origins of one system, by the ids of the origins. */
  known: (origins: readonly Origin[]) => Promise<ReadonlyMap<string, KnownStory>>
  /** Whether a section or a person is there that was written before: under its origin id, or at that address. */
  refer: (collection: 'persons' | 'sections', named: { origin: Origin; slug: string }) => Promise<boolean>
}
