import { type Harbour, openHarbour } from '../../helpers/harbour.ts'

type Pruning = typeof import('../../../src/platform/jobs/payload/startPruning.ts')

const day = 24 * 3_600_000

let desk: Harbour
let pruneIfDue: Pruning['pruneIfDue']
let prunes: Parameters<Pruning['pruneIfDue']>[1]
let ahead = 0

beforeAll(async () => {
  desk = await openHarbour()
  ;({ pruneIfDue } = await import('../../../src/platform/jobs/payload/startPruning.ts'))
  const { prunePreviews } = await import('../../../src/public/previews/payload/prunePreviews.ts')
  const { pruneNotifications } =
    await import('../../../src/editorial/notifications/payload/pruneNotifications.ts')
  prunes = [prunePreviews, pruneNotifications]
})

afterAll(() => desk.room.close())

/** A process on a clock that is so many days ahead. */
const runner = async () => {
  const { runnerParts } = await import('../../../src/platform/jobs/payload/runnerParts.ts')
  const parts = runnerParts(desk.room.payload)
  await parts.clock.sync()
  const now = () => new Date(parts.clock.now().getTime() + ahead * day)
  return { ...parts, clock: { sync: parts.clock.sync, now } }
}

const pruneOn = async (days: number): Promise<void> => {
  ahead = days
  expect(await pruneIfDue(await runner(), prunes)).toBe(true)
}

const labels = async (id: string): Promise<string[]> =>
  (await desk.room.rest('author', 'GET', `/api/articles/${id}/previews`)).body.docs.map(
    ({ label }: { label: string }) => label,
  )

test('of several processes one prunes, once a day', async () => {
  const runners = [await runner(), await runner(), await runner()]
  const all = () => Promise.all(runners.map((parts) => pruneIfDue(parts, prunes)))
  expect((await all()).filter(Boolean)).toHaveLength(1)
  expect(await all()).toEqual([false, false, false])
  ahead = 1.01
  expect((await all()).filter(Boolean)).toHaveLength(1)
})

test('preview links go a month after they expired, taken back or not; the log keeps them', async () => {
  const id = await desk.write()
  const make = async (label: string, expiresIn: number) =>
    (await desk.room.rest('author', 'POST', `/api/articles/${id}/previews`, { label, expiresIn })).body
  const short = await make('a day', 24)
  await make('a week', 168)
  const revoked = await make('taken back', 24)
  await desk.room.rest('author', 'DELETE', `/api/articles/${id}/previews/${revoked.id}`)
  await pruneOn(30)
  expect((await labels(id)).toSorted()).toEqual(['a day', 'a week', 'taken back'])
  await pruneOn(31.5)
  expect(await labels(id)).toEqual(['a week'])
  const { body, status } = await desk.read(`/api/previews/${short.token}`)
  expect([status, body.errors[0].data.code]).toEqual([404, 'preview-unknown'])
  expect(await desk.events(id, 'preview.create')).toHaveLength(3)
  await pruneOn(38)
  expect(await labels(id)).toEqual([])
})

test('notifications go three months after they were read; what is unread or not yet sent stays', async () => {
  const { payload } = desk.room
  const { now } = (await runner()).clock
  const at = (days: number): string => new Date(now().getTime() - days * day).toISOString()
  const row = (text: string, more: object) =>
    payload.db.create({
      collection: 'notifications',
      data: {
        ...{ to: desk.room.ids.author, kind: 'mentioned', resource: 'articles', document: 'x' },
        ...{ text, at: at(200), mail: 'none', ...more },
      },
    })
  await payload.db.deleteMany({ collection: 'notifications', where: { id: { exists: true } } })
  await row('read long ago', { readAt: at(91), mail: 'sent' })
  await row('read lately', { readAt: at(80) })
  await row('unread', {})
  await row('to be sent', { readAt: at(91), mail: 'waiting', mailAt: at(0) })
  await pruneOn(40)
  const { docs } = await payload.db.find<{ text: string }>({ collection: 'notifications', sort: 'text' })
  expect(docs.map(({ text }) => text)).toEqual(['read lately', 'to be sent', 'unread'])
})

test('what fails keeps nothing else from being taken away', async () => {
  const done: string[] = []
  const failing = () => Promise.reject(new Error('away'))
  const working = () => Promise.resolve(void done.push('done'))
  ahead = 50
  await expect(pruneIfDue(await runner(), [failing, working])).rejects.toThrow(AggregateError)
  expect(done).toEqual(['done'])
})
