import type { PlannedArticle } from '../../documents/documents.ts'
import { type Note, note } from '../../notes/notes.ts'
import type { ImportSession } from './importSession.ts'

/** The most stories that a front can pin. */
const MOST = 20

/** Pins a story on the front of its section, after those already pinned, and returns a note about it. */
export const pinStory = async (
  session: ImportSession,
  planned: PlannedArticle,
  id: string,
): Promise<Note> => {
  const { note: said, payload } = session
  const section = session.ids.get(planned.section)
  const isPinned =
    section !== undefined && (await addPin({ payload, said, section, story: id }).catch(() => false))
  return note(
    'sticky',
    isPinned
      ? 'It was pinned to the front page. Here it is pinned on the front of its section.'
      : 'It was pinned to the front page. Pin it on a front here if it should stay there.',
  )
}

type Pinning = { payload: ImportSession['payload']; said: string; section: string; story: string }

/** False when the front is full or the section has a pending draft, which an import must not publish. */
const addPin = async ({ payload, said, section: id, story }: Pinning): Promise<boolean> => {
  const target = { collection: 'sections', id, depth: 0, overrideAccess: true } as const
  const section = await payload.findByID({ ...target, draft: true })
  const pinned = section.front?.pinned ?? []
  if (section._status !== 'published' || pinned.length >= MOST) return false
  const front = { ...section.front, pinned: [...pinned, { story }] }
  const data = { front, stage: 'published', _status: 'published', stageNote: said } as never
  await payload.update({ ...target, data })
  return true
}
