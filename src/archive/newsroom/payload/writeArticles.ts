import { type Loaded, loadNew } from '../../../content/bulk/payload/loadNew.ts'
import type { PlannedArticle } from '../../documents/documents.ts'
import type { Written } from '../../documents/target.ts'
import { note } from '../../notes/notes.ts'
import { refusalNotes } from '../../notes/refusalNotes.ts'
import { resolveArticle } from './articleData.ts'
import { findAllImported, nameOf } from './findImported.ts'
import type { ImportSession } from './importSession.ts'
import { pinStory } from './pinStory.ts'
import { readBack } from './readBack.ts'
import { retryWhileBusy } from './retryWhileBusy.ts'
import { draftFields, newFields, publishedFields, type Resolved } from './storedFields.ts'
import { writeArticle } from './writeArticle.ts'

/**
 * Writes stories with their pictures and brings each to its stage. New ones that are drafts or live are created
 * together; whatever has to be compared, changed or moved is done one by one. All of them are read again at the end.
 *
 * @returns in the order of the stories
 */
export const writeArticles = async (
  session: ImportSession,
  planned: readonly PlannedArticle[],
): Promise<Written[]> => {
  const known = await findAllImported(
    session.payload,
    'articles',
    planned.map(({ origin }) => origin),
  )
  const stories: Resolved[] = []
  for (const one of planned) stories.push({ planned: one, ...(await resolveArticle(session, one)) })
  const isNew = ({ planned: { origin, stage } }: Resolved): boolean =>
    !known.has(nameOf(origin)) && !session.isDryRun && (stage === 'draft' || stage === 'published')
  const created = await createAll(session, stories.filter(isNew))
  const written: Written[] = []
  for (const story of stories)
    written.push(
      created.get(story) ?? (await writeArticle(session, story, known.get(nameOf(story.planned.origin)))),
    )
  return session.isDryRun ? written : retryWhileBusy(() => readBack(session.payload, planned, written))
}

const createAll = async (
  session: ImportSession,
  stories: readonly Resolved[],
): Promise<Map<Resolved, Written>> => {
  const loaded = await load(session, stories.map(atItsStage(session)))
  const isRefused = (_story: Resolved, index: number): boolean => 'refused' in (loaded[index] ?? {})
  const again = session.isStrict
    ? []
    : stories.filter(isRefused).filter(({ planned }) => planned.stage === 'published')
  const drafts = await load(session, again.map(asDraft))
  const written = new Map<Resolved, Written>()
  for (const [index, story] of stories.entries()) {
    const draft = drafts[again.indexOf(story)]
    written.set(story, await outcomeOf(session, { story, loaded: loaded[index], draft }))
  }
  return written
}

const atItsStage =
  ({ note: said }: ImportSession) =>
  (story: Resolved) =>
    story.planned.stage === 'published'
      ? newFields(story, publishedFields(story.planned, said))
      : asDraft(story)

const asDraft = (story: Resolved) => newFields(story, draftFields, 'draft')

/** Writes all together; if the database refuses, writes each alone to find the one at fault. */
const load = async (session: ImportSession, data: readonly Record<string, unknown>[]): Promise<Loaded[]> => {
  if (data.length === 0) return []
  try {
    return await retryWhileBusy(() => loadNew(session.payload, 'articles', data))
  } catch (refused) {
    if (data.length === 1) return [{ refused }]
  }
  const loaded: Loaded[] = []
  for (const one of data) loaded.push(...(await load(session, [one])))
  return loaded
}

type Came = { story: Resolved; loaded: Loaded | undefined; draft: Loaded | undefined }

const outcomeOf = async (session: ImportSession, { story, loaded, draft }: Came): Promise<Written> => {
  const { isIncomplete, notes, planned } = story
  if (loaded && 'id' in loaded) {
    const isPinned = planned.isPinned && planned.stage === 'published'
    const pinned = isPinned ? [await pinStory(session, planned, loaded.id)] : []
    return { outcome: 'created', notes: [...notes, ...pinned], isIncomplete }
  }
  const reasons = refusalNotes(loaded?.refused)
  if (!draft || 'refused' in draft) return { outcome: 'failed', notes: [...notes, ...reasons] }
  const why = reasons.map(({ message }) => message).join(' ')
  const stageNote = note('stage', `Imported as a draft, not as published. ${why}`)
  return { outcome: 'created', notes: [...notes, stageNote], isIncomplete }
}
