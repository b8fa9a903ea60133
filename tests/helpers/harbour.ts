import { type Answer, bodyOf, type Newsroom, openTestNewsroom, type Who } from './newsroom.ts'

/** A newsroom with a live section and a live person, and the gestures with which stories are put out. */
export type Harbour = {
  room: Newsroom
  section: string
  person: string
  /** A draft; its headline is the only one of its kind. */
  write: (more?: object, who?: Who) => Promise<string>
  move: (id: string, name: string, said?: object, who?: Who) => Promise<Answer<any>>
  patch: (id: string, data: object, who?: Who) => Promise<Answer<any>>
  /** A new story that is live. */
  live: (more?: object) => Promise<string>
  /** Puts out what is pending, by the fast lane. */
  publish: (id: string) => Promise<void>
  /** The public's answer, redirects as they are. */
  read: (path: string) => Promise<Answer<any>>
  /** What the log says of a document, the oldest first. */
  events: (document: string, action: string) => Promise<any[]>
}

/** @param opened the newsroom, if there is one already */
export const openHarbour = async (opened?: Newsroom): Promise<Harbour> => {
  const room = opened ?? (await openTestNewsroom())
  const section = await liveIn(room, 'sections', { name: 'Harbour' })
  const person = await liveIn(room, 'persons', { name: 'Ida Sørensen' })
  let number = 0
  const write: Harbour['write'] = async (more = {}, who = 'author') => {
    number += 1
    const { body, status } = await room.rest(who, 'POST', '/api/articles', {
      headline: `Dredging begins ${number}`,
      section,
      bylines: [{ person }],
      body: bodyOf('The dredger came in at night.'),
      ...more,
    })
    expect(status).toBe(201)
    return body.doc.id
  }
  const move: Harbour['move'] = (id, name, said = {}, who = 'editor') =>
    room.rest(who, 'POST', `/api/articles/${id}/transitions/${name}`, said)
  const publish = async (id: string) => {
    const { body, status } = await move(id, 'publish-now', { comment: 'It is right' })
    expect({ status, ...body.errors }).toEqual({ status: 200 })
  }
  return {
    room,
    section,
    person,
    write,
    move,
    publish,
    patch: (id, data, who = 'author') => room.rest(who, 'PATCH', `/api/articles/${id}`, data),
    live: async (more) => {
      const id = await write(more)
      await publish(id)
      return id
    },
    read: async (path) => {
      const response = await fetch(room.base + path, { redirect: 'manual' })
      const text = await response.text()
      const isJson = response.headers.get('content-type')?.includes('json')
      return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text }
    },
    events: async (document, action) => {
      const where = { and: [{ document: { equals: document } }, { action: { equals: action } }] }
      const { docs } = await room.payload.find({ collection: 'audit-events', limit: 50, sort: 'seq', where })
      return docs
    },
  }
}

/** Something other than an article, live from the start. */
export const liveIn = async (
  { payload }: Newsroom,
  collection: 'sections' | 'persons' | 'trending-items',
  data: object,
): Promise<string> => {
  const live = { ...data, _status: 'published', stageNote: 'The first day' } as never
  const { id } = await payload.create({ collection, data: live })
  return String(id)
}
