import { fromOutside } from '../../../platform/values/payload/fromOutside.ts'
import { decideRepeat, readMark } from '../../documents/imprint.ts'
import type { Written } from '../../documents/target.ts'
import { type Note, note } from '../../notes/notes.ts'
import { refusalNotes } from '../../notes/refusalNotes.ts'
import { findBySlug, findImported, hashOf } from './findImported.ts'
import type { ImportSession } from './importSession.ts'
import { moveTo } from './moveTo.ts'
import { pinStory } from './pinStory.ts'
import type { Stored } from './readImported.ts'
import {
  addressOf,
  draftFields,
  publishedFields,
  type Resolved,
  type Stage,
  storyImprint,
  wholeFields,
} from './storedFields.ts'

type Data = Record<string, unknown>

/**
 * Writes one story and brings it to its stage.
 *
 * @param stored the story that was imported from the same origin before
 */
export const writeArticle = async (
  session: ImportSession,
  story: Resolved,
  stored: Stored | undefined,
): Promise<Written> => {
  const { isIncomplete, notes } = story
  const decision = stored ? decideFor(stored, story) : 'create'
  if (decision === 'kept')
    return { outcome: 'kept', notes: [note('kept', 'It was changed here, so it was not updated.')] }
  if (decision === 'unchanged') return { outcome: 'unchanged', notes, isIncomplete }
  const outcome = stored ? 'updated' : 'created'
  if (session.isDryRun) return { outcome, notes }
  try {
    const stageNotes = await writeWithStage({ session, story, stored })
    return { outcome, notes: [...notes, ...stageNotes], isIncomplete }
  } catch (error) {
    return { outcome: 'failed', notes: [...notes, ...refusalNotes(error)] }
  }
}

const decideFor = (stored: Stored, { data, planned }: Resolved) => {
  const stage = String(stored['stage'])
  if (stage === 'published' && planned.stage !== 'published') return 'kept'
  return decideRepeat({
    mark: readMark(hashOf(stored)),
    stored: { imprint: storyImprint(stored, planned), stage },
    incoming: { imprint: storyImprint(data, planned), planned: planned.stage },
  })
}

type Writing = { session: ImportSession; story: Resolved; stored: Stored | undefined }

/** Writes the story at its stage; where a condition of that stage is not met, as a draft with a note. */
const writeWithStage = async (writing: Writing): Promise<Note[]> => {
  const { session, story } = writing
  const { stage } = story.planned
  if (stage === 'draft') {
    await writeDraft(writing, 'draft')
    return []
  }
  try {
    if (stage === 'published') return await publish(writing)
    await moveTo(session, { id: await writeDraft(writing, stage), ...story.planned })
    return []
  } catch (error) {
    await writeDraft(writing, 'draft')
    return [note('stage', `Imported as a draft, not as ${stage}. ${messageOf(error)}`)]
  }
}

/** Publishes a story, and pins it if it is new and was pinned in the source; later, pins are up to the editors. */
const publish = async (writing: Writing): Promise<Note[]> => {
  const { session, story, stored } = writing
  const id = await write(writing, publishedFields(story.planned, session.note))
  return story.planned.isPinned && !stored ? [await pinStory(session, story.planned, id)] : []
}

/** Writes the text as a draft that remembers the stage it is to reach. */
const writeDraft = (writing: Writing, reached: Stage): Promise<string> => write(writing, draftFields, reached)

const write = async (
  { session, story, stored }: Writing,
  stageFields: Data,
  reached?: Stage,
): Promise<string> => {
  const { payload } = session
  const { origin } = story.planned
  const data = wholeFields(story, stageFields, reached)
  const existing = stored ?? (await findImported(payload, 'articles', origin))
  const common = { collection: 'articles', context: fromOutside, depth: 0, overrideAccess: true } as const
  if (existing) {
    await payload.update({ ...common, id: existing.id, data })
    return existing.id
  }
  const address = await freeAddress(session, story)
  const draft = stageFields['_status'] === 'draft'
  const created = await payload.create({ ...common, data: { ...data, ...address } as never, draft })
  return String(created.id)
}

/** The address a story had, as far as it is free; else one is made from its headline. */
const freeAddress = async ({ payload }: ImportSession, { planned }: Resolved): Promise<{ slug?: string }> => {
  const address = addressOf(planned)
  const isTaken = address.slug !== undefined && (await findBySlug(payload, 'articles', address.slug))
  return isTaken ? {} : address
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'It could not be written.'
