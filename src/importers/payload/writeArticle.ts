import { isSlug, slugify } from '../../slugs/slugify.ts'
import type { PlannedArticle } from '../documents.ts'
import { decideRepeat, imprintOf, readMark, writeMark } from '../imprint.ts'
import { type Note, note } from '../notes.ts'
import type { Written } from '../target.ts'
import { resolveArticle } from './articleData.ts'
import { findBySlug, findImported, hashOf, type Stored, storedOrigin } from './findImported.ts'
import { importNote, type ImportSession } from './importSession.ts'
import { moveTo } from './moveTo.ts'
import { pinStory } from './pinStory.ts'

type Data = Record<string, unknown>
type Stage = PlannedArticle['stage']

/** Writes a story with its pictures and brings it to its stage. */
export const writeArticle = async (session: ImportSession, planned: PlannedArticle): Promise<Written> => {
  const { data, notes, isIncomplete } = await resolveArticle(session, planned)
  const imprint = imprintOf('articles', data)
  const stored = await findImported(session.payload, 'articles', planned.origin)
  const decision = stored ? decideFor(stored, { imprint, planned: planned.stage }) : 'create'
  if (decision === 'kept')
    return { outcome: 'kept', notes: [note('kept', 'It was changed here and is left as it is.')] }
  if (decision === 'unchanged') return { outcome: 'unchanged', notes, isIncomplete }
  const outcome = stored ? 'updated' : 'created'
  if (session.isDryRun) return { outcome, notes }
  try {
    const writing = { session, planned, data, imprint, stored }
    return { outcome, notes: [...notes, ...(await writeWithStage(writing))], isIncomplete }
  } catch (error) {
    return { outcome: 'failed', notes: [...notes, note('failed', messageOf(error))] }
  }
}

const decideFor = (stored: Stored, incoming: { imprint: string; planned: string }) => {
  const stage = String(stored['stage'])
  if (stage === 'published' && incoming.planned !== 'published') return 'kept'
  return decideRepeat({
    mark: readMark(hashOf(stored)),
    stored: { imprint: imprintOf('articles', stored), stage },
    incoming,
  })
}

type Writing = {
  session: ImportSession
  planned: PlannedArticle
  data: Data
  imprint: string
  stored: Stored | undefined
}

/** Writes the story at its stage; where a condition of that stage is not met, as a draft with a note. */
const writeWithStage = async (writing: Writing): Promise<Note[]> => {
  const { stage } = writing.planned
  if (stage === 'draft') {
    await writeDraft(writing, 'draft')
    return []
  }
  try {
    if (stage === 'published') return await publish(writing)
    await moveTo(writing.session.payload, { id: await writeDraft(writing, stage), ...writing.planned })
    return []
  } catch (error) {
    await writeDraft(writing, 'draft')
    return [note('stage', `Imported as a draft, not as ${stage}. ${messageOf(error)}`)]
  }
}

/** A story that is new here is pinned where it was; later, what is pinned is up to the editors. */
const publish = async (writing: Writing): Promise<Note[]> => {
  const { session, planned, stored } = writing
  const id = await write(writing, publishedFields(writing))
  return planned.isPinned && !stored ? [await pinStory(session, planned, id)] : []
}

const publishedFields = ({ planned }: Writing): Data => ({
  stage: 'published',
  _status: 'published',
  stageNote: importNote,
  ...(planned.publishedAt === undefined ? {} : { publishedAt: planned.publishedAt }),
})

/** Writes the text as a draft that remembers the stage it is to reach. */
const writeDraft = (writing: Writing, reached: Stage): Promise<string> =>
  write(writing, { stage: 'draft', _status: 'draft' }, reached)

const write = async (
  writing: Writing,
  stageFields: Data,
  reached: Stage = writing.planned.stage,
): Promise<string> => {
  const { session, planned, data, imprint, stored } = writing
  const { payload } = session
  const hash = writeMark({ imprint, planned: planned.stage, stage: reached })
  const whole = { ...data, ...stageFields, origin: storedOrigin(planned.origin, hash) }
  const existing = stored ?? (await findImported(payload, 'articles', planned.origin))
  if (existing) {
    await payload.update({
      collection: 'articles',
      id: existing.id,
      data: whole,
      depth: 0,
      overrideAccess: true,
    })
    return existing.id
  }
  const address = await addressFor(session, planned)
  const created = await payload.create({
    collection: 'articles',
    data: { ...whole, ...address } as never,
    depth: 0,
    draft: stageFields['_status'] === 'draft',
    overrideAccess: true,
  })
  return String(created.id)
}

/** The address a story had, as far as it is free and can be written here; else one is made from its headline. */
const addressFor = async (
  { payload }: ImportSession,
  planned: PlannedArticle,
): Promise<{ slug?: string }> => {
  const slug = isSlug(planned.slug) ? planned.slug.slice(0, 120) : slugify(planned.slug)
  if (slug === '' || !isSlug(slug)) return {}
  return (await findBySlug(payload, 'articles', slug)) ? {} : { slug }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'It could not be written.'
