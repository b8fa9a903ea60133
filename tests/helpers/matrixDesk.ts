import { asUser } from './asUser.ts'
import type { State } from './matrixExpected.ts'
import { openStories, type Snapshot, type Stories } from './matrixStories.ts'
import { type Answer, type Newsroom, openTestNewsroom, type Who } from './newsroom.ts'

type Attempt = () => Promise<Answer<any>>

/** What came of an attempt that must come to nothing. */
type Held = { isRefused: boolean; isUnchanged: boolean }

/** A newsroom with articles in every state, and the gestures with which its doors are tried. */
export type Desk = {
  room: Newsroom
  stories: Stories
  places: Stories['places']
  article: (state: State, patch?: Record<string, unknown>) => Promise<string>
  look: (id: string) => Promise<Snapshot>
  move: (who: Who, id: string, name: string) => Promise<Answer<any>>
  patch: (who: Who, id: string, data: object, query?: string) => Promise<Answer<any>>
  stored: (id: string) => Promise<Record<string, any>>
  /** The Local API's arguments for somebody's own rights. */
  asPerson: (who: Who) => ReturnType<typeof asUser>
  refused: (id: string, attempt: Attempt) => Promise<Held>
}

export const held: Held = { isRefused: true, isUnchanged: true }

export const openDesk = async (): Promise<Desk> => {
  const room = await openTestNewsroom()
  const { payload, ids } = room
  await room.giveKeys()
  const stories = await openStories(room)
  const sections = [stories.places.inside]
  await payload.update({ collection: 'users', id: ids.boundEditor, data: { sections } })
  const look = (id: string) => stories.look('articles', id)
  return {
    room,
    stories,
    look,
    places: stories.places,
    article: (state, patch) => stories.copy('articles', state, patch),
    move: (who, id, name) =>
      room.rest(who, 'POST', `/api/articles/${id}/transitions/${name}`, { comment: 'A good reason' }),
    patch: (who, id, data, query = '') => room.rest(who, 'PATCH', `/api/articles/${id}${query}`, data),
    stored: (id) => payload.findByID({ collection: 'articles', id, depth: 0, draft: true }),
    asPerson: (who) => asUser(room, who),
    refused: async (id, attempt) => {
      const before = await look(id)
      const { status, body } = await attempt()
      const isRefused = status >= 400 || Boolean(body.errors?.length)
      return { isRefused, isUnchanged: JSON.stringify(await look(id)) === JSON.stringify(before) }
    },
  }
}
