import type { Schedule } from '../../src/editorial/schedule/schedule.ts'
import type { JobParts } from '../../src/platform/jobs/payload/jobParts.ts'
import { type Answer, bodyOf, type Newsroom, openTestNewsroom, type Who } from './newsroom.ts'

/** A newsroom whose runner stands still until a test says what time it is. */
export type ScheduleDesk = {
  room: Newsroom
  section: string
  /** An article of the author’s, approved and ready to be scheduled. */
  approved: (more?: object) => Promise<string>
  live: (more?: object) => Promise<string>
  move: (who: Who, id: string, name: string, said?: object) => Promise<Answer<any>>
  /** Lets a runner do all that is due at a time, and gives what it waits for next. */
  runAt: (time: Date) => Promise<Date | undefined>
  runnerAt: (time: Date, name?: string) => JobParts
  rows: (id: string) => Promise<Schedule[]>
  newest: (id: string) => Promise<Record<string, any>>
  seen: (id: string) => Promise<{ status: number; headline: string | undefined }>
  events: (
    id: string,
    ...actions: string[]
  ) => Promise<{ action: string; actorKind: string; reason?: string }[]>
}

export const inMinutes = (minutes: number): Date => new Date(Date.now() + minutes * 60_000)

export const openScheduleDesk = async (): Promise<ScheduleDesk> => {
  const room = await openTestNewsroom()
  const { payload, rest } = room
  const { runDue } = await import('../../src/editorial/schedule/payload/runDue.ts')
  const section = await makeLive(room, 'sections', { name: 'Harbour' })
  const person = await makeLive(room, 'persons', { name: 'Ida Sørensen' })
  const move: ScheduleDesk['move'] = (who, id, name, said = {}) =>
    rest(who, 'POST', `/api/articles/${id}/transitions/${name}`, said)
  const write = async (more: object): Promise<string> => {
    const story = { headline: 'Ferries return', section, bylines: [{ person }], body: bodyOf('At dawn.') }
    const { body } = await rest('author', 'POST', '/api/articles', { ...story, ...more })
    return body.doc.id
  }
  const approve = async (id: string): Promise<string> => {
    await move('author', id, 'submit')
    expectStage(await move('reviewer', id, 'approve'), 'approved')
    return id
  }
  const runnerAt: ScheduleDesk['runnerAt'] = (time, name = 'the tests') => ({
    payload,
    name,
    clock: { now: () => time, sync: () => Promise.resolve() },
    chance: () => 0,
  })
  return {
    room,
    section,
    move,
    approved: async (more = {}) => approve(await write(more)),
    live: async (more = {}) => {
      const id = await write(more)
      expectStage(await move('editor', id, 'publish-now', { comment: 'Breaking' }), 'published')
      return id
    },
    runnerAt,
    runAt: (time) => runDue(runnerAt(time)),
    rows: async (id) => (await rest('editor', 'GET', `/api/articles/${id}/schedules`)).body.docs,
    newest: async (id) => (await rest('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)).body,
    seen: async (id) => {
      const { body, status } = await rest('public', 'GET', `/api/articles/${id}`)
      return { status, headline: body.headline }
    },
    events: async (id, ...actions) => {
      const { docs } = await payload.find({
        collection: 'audit-events',
        pagination: false,
        sort: 'seq',
        where: { and: [{ document: { equals: id } }, { action: { in: actions } }] },
      })
      return docs.map(({ action, actorKind, reason }) => ({
        action,
        actorKind,
        ...(reason && { reason }),
      }))
    },
  }
}

const expectStage = ({ body }: { body: any }, stage: string): void => {
  if (body.doc?.stage !== stage) throw new Error(`It is not ${stage}: ${JSON.stringify(body)}`)
}

const makeLive = async (
  { payload }: Newsroom,
  collection: 'sections' | 'persons',
  data: { name: string },
) => {
  const made = await payload.create({
    collection,
    data: { ...data, _status: 'published', stageNote: 'First' },
  })
  return String(made.id)
}
