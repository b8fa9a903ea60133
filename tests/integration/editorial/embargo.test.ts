import { inMinutes, openScheduleDesk, type ScheduleDesk } from '../../helpers/scheduleDesk.ts'

let desk: ScheduleDesk

beforeAll(async () => {
  desk = await openScheduleDesk()
})

afterAll(() => desk.room.close())

const problems = ({ body, status }: { body: any; status: number }) => [
  status,
  ...(body.errors?.[0]?.data?.errors ?? []).map(({ path }: { path: string }) => path),
]

const said = { comment: 'A good reason' }

test('an embargo is apart from the schedule: nothing goes out before its end, nor is scheduled to', async () => {
  const id = await desk.approved({ embargoUntil: inMinutes(60).toISOString() })
  expect(problems(await desk.move('editor', id, 'publish'))).toEqual([422, 'embargoUntil'])
  const early = await desk.move('editor', id, 'schedule', { at: inMinutes(59).toISOString() })
  expect(problems(early)).toEqual([422, 'embargoUntil'])
  const at = inMinutes(61)
  expect((await desk.move('editor', id, 'schedule', { at: at.toISOString() })).status).toBe(200)
  await desk.runAt(inMinutes(60.5))
  expect((await desk.seen(id)).status).toBe(404)
  await desk.runAt(at)
  const { body } = await desk.room.rest('public', 'GET', `/api/articles/${id}`)
  expect(body.headline).toBe('Ferries return')
  expect(body).not.toHaveProperty('embargoUntil')
})

test('a story may go out at the very end of its embargo', async () => {
  const end = inMinutes(60).toISOString()
  const id = await desk.approved({ embargoUntil: end })
  expect((await desk.move('editor', id, 'schedule', { at: end })).status).toBe(200)
  await desk.runAt(new Date(end))
  expect((await desk.seen(id)).status).toBe(200)
})

test('an embargo without an end stops every way out until it is lifted, which is an edit', async () => {
  const id = await desk.approved({ embargoIndefinite: true })
  const path = `/api/articles/${id}`
  const far = { at: '2044-01-01T00:00:00Z' }
  expect(problems(await desk.move('editor', id, 'publish'))).toEqual([422, 'embargoIndefinite'])
  expect(problems(await desk.move('editor', id, 'schedule', far))).toEqual([422, 'embargoIndefinite'])
  const lifted = await desk.room.rest('editor', 'PATCH', path, { embargoIndefinite: false })
  expect(lifted.body.doc).toMatchObject({ stage: 'draft' })
  const now = await desk.move('editor', id, 'publish-now', said)
  expect(now.body.doc).toMatchObject({ stage: 'published' })
})

test('an embargo on the pending text of a live story leaves what readers see alone', async () => {
  const id = await desk.live({ headline: 'Pier closed' })
  await desk.room.rest('author', 'PATCH', `/api/articles/${id}`, {
    headline: 'Pier closed for years',
    embargoIndefinite: true,
  })
  expect(problems(await desk.move('editor', id, 'publish-now', said))).toEqual([422, 'embargoIndefinite'])
  expect(await desk.seen(id)).toEqual({ status: 200, headline: 'Pier closed' })
})

test('an embargo that is set on a scheduled text takes it off the schedule', async () => {
  const id = await desk.approved()
  const at = inMinutes(60)
  await desk.move('editor', id, 'schedule', { at: at.toISOString() })
  await desk.room.rest('editor', 'PATCH', `/api/articles/${id}`, { embargoIndefinite: true })
  await desk.runAt(at)
  expect((await desk.seen(id)).status).toBe(404)
  expect(await desk.rows(id)).toMatchObject([{ state: 'cancelled' }])
})

test('a story under embargo is nowhere outside: lists, counts, joins, fronts, GraphQL, its own address, questions', async () => {
  const word = 'Selkirkembargo'
  const id = await desk.approved({ headline: word, slug: word.toLowerCase(), embargoIndefinite: true })
  const asks = [
    '/api/articles?limit=100&depth=3',
    `/api/articles?draft=true&where[headline][contains]=${word}`,
    `/api/articles/${id}?draft=true`,
    `/api/sections/${desk.section}?depth=3`,
    '/api/fronts',
    '/api/fronts?section=harbour',
    '/api/articles/versions',
    '/api/schedules',
  ]
  for (const path of asks) {
    const { body } = await desk.room.rest('public', 'GET', path)
    expect([path, JSON.stringify(body).includes(word)]).toEqual([path, false])
  }
  const count = await desk.room.rest('public', 'GET', `/api/articles/count?where[headline][equals]=${word}`)
  expect(count.body).toEqual({ totalDocs: 0 })
  const listed = await desk.room.graphql(
    'public',
    '{ Articles(draft: true, limit: 100) { docs { headline } } }',
  )
  expect(JSON.stringify(listed.body)).not.toContain(word)
  for (const field of ['embargoUntil', 'embargoIndefinite', 'plannedFor']) {
    const asked = await desk.room.rest('public', 'GET', `/api/articles?where[${field}][exists]=true`)
    expect([field, asked.status]).toEqual([field, 400])
  }
  expect((await desk.room.rest('author', 'GET', `/api/articles/${id}?draft=true`)).body.headline).toBe(word)
})
