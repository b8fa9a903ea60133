import { createLocalReq } from 'payload'

import { readBoard } from '../../../src/editorial/planning/payload/readBoard.ts'
import { readCoverage } from '../../../src/editorial/planning/payload/readCoverage.ts'
import { asUser } from '../../helpers/asUser.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import type { Who } from '../../helpers/newsroom.ts'

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
})

afterAll(() => harbour.room.close())

const rest: Harbour['room']['rest'] = (...asked) => harbour.room.rest(...asked)

test('the board shows what is due before what was changed last, and counts what it leaves out', async () => {
  const due = '2026-01-01T08:00:00.000Z'
  const ids = [await harbour.write({ headline: 'Overdue', planning: { due } })]
  for (const headline of ['Early', 'Middle', 'Later']) ids.push(await harbour.write({ headline }))
  const boardOf = async (who: Who, isOverdue = false) => {
    const { user } = await asUser(harbour.room, who)
    const asked = { payload: harbour.room.payload, user, now: new Date() }
    const [drafts] = await readBoard(asked, { isMine: false, isOverdue }, 3)
    return { titles: drafts?.cards.map(({ title }) => title), total: drafts?.total }
  }
  expect(await boardOf('author')).toEqual({ titles: ['Overdue', 'Later', 'Middle'], total: 4 })
  expect(await boardOf('editor', true)).toEqual({ titles: ['Overdue'], total: 1 })
  for (const id of ids) await harbour.room.payload.delete({ collection: 'articles', id })
})

describe('the calendar', () => {
  const days = 'from=2031-05-01&to=2031-05-31'

  const calendarOf = async (who: Who, query = days) => {
    const { body, headers, status } = await rest(who, 'GET', `/api/calendar?${query}`)
    return { body, status, cached: headers.get('cache-control') }
  }

  const brief = (entries: { kind: string; title: string; day: string }[]) =>
    entries.map(({ kind, title, day }) => `${day} ${kind} ${title}`)

  let scheduled: string

  beforeAll(async () => {
    const due = '2031-05-04T08:00:00.000Z'
    const embargoUntil = '2031-05-06T22:30:00.000Z'
    await harbour.write({ headline: '', planning: { workingHeadline: 'Eels again', due } })
    scheduled = await harbour.write({ headline: 'Scheduled', embargoUntil }, 'otherAuthor')
    await harbour.move(scheduled, 'submit', {}, 'otherAuthor')
    await harbour.move(scheduled, 'approve', {}, 'reviewer')
    await harbour.move(scheduled, 'schedule', { at: '2031-05-31T23:59:59.999Z' })
    await harbour.write({ headline: 'The month after', planning: { due: '2031-06-01T00:00:00.000Z' } })
  })

  test('has what is due, scheduled and under embargo on its days, and is kept by no cache', async () => {
    const { body, cached, status } = await calendarOf('reviewer')
    expect({ status, cached }).toEqual({ status: 200, cached: 'private, no-store' })
    expect(body).toMatchObject({ zone: 'UTC', from: '2031-05-01', to: '2031-05-31' })
    expect(brief(body.entries)).toEqual([
      '2031-05-04 due Eels again',
      '2031-05-06 embargo Scheduled',
      '2031-05-31 scheduled Scheduled',
    ])
    expect(body.entries[2]).toMatchObject({ stage: 'scheduled', section: 'Harbour', people: ['otherAuthor'] })
  })

  test('is narrowed to a section, and to what is one’s own', async () => {
    const inSection = await calendarOf('author', `${days}&section=${harbour.section}&mine=true`)
    expect(brief(inSection.body.entries)).toEqual(['2031-05-04 due Eels again'])
    for (const section of [harbour.person, 'none']) {
      const { body, status } = await calendarOf('author', `${days}&section=${section}`)
      expect([status, body.errors[0].data]).toMatchObject([
        404,
        { code: 'no-such-section', errors: [{ path: 'section' }] },
      ])
    }
    expect((await calendarOf('editor', `${days}&mine=true`)).body.entries).toEqual([])
    const assignment = { resource: 'articles', document: scheduled, assignee: harbour.room.ids.editor }
    await rest('editor', 'POST', '/api/assignments', { ...assignment, role: 'editor' })
    const [, mine] = (await calendarOf('editor', `${days}&mine=true`)).body.entries
    expect(mine.people).toEqual(['otherAuthor', 'editor'])
  })

  test('is for people alone', async () => {
    await harbour.room.giveKeys()
    for (const who of ['public', 'readerKey', 'previewKey'] as const)
      expect((await calendarOf(who)).status).toBe(403)
  })

  test.each([
    ['no days', '', ['from', 'to']],
    ['a day that does not exist', 'from=2031-02-29&to=2031-03-01', ['from']],
    ['a time', 'from=2031-05-01T00:00&to=2031-05-02', ['from']],
    ['a day far away', 'from=2031-05-01&to=9999-12-31', ['to']],
    ['an end before its beginning', 'from=2031-05-02&to=2031-05-01', ['to']],
    ['63 days', 'from=2031-05-01&to=2031-07-02', ['to']],
    ['a word for mine', `${days}&mine=1`, ['mine']],
  ])('refuses %s by the parameter', async (_name, query, paths) => {
    const { body, status } = await calendarOf('author', query)
    expect(status).toBe(400)
    const told = body.errors.map(({ data }: any) => [data.code, data.errors[0].path])
    expect(told).toEqual(paths.map((path) => ['bad-query', path]))
  })

  test('a due date is moved by an ordinary write, which leaves the plan, the stage and the schedule', async () => {
    const due = '2031-05-20T09:00:00.000Z'
    for (const { id, kind, stage } of (await calendarOf('editor')).body.entries) {
      if (kind === 'embargo') continue
      const { body, status } = await harbour.patch(id, { planning: { due } }, 'editor')
      expect([status, body.doc.stage]).toEqual([200, stage])
    }
    const schedules = await rest('editor', 'GET', `/api/articles/${scheduled}/schedules`)
    expect(schedules.body.docs).toMatchObject([{ state: 'waiting', at: '2031-05-31T23:59:59.999Z' }])
    const { entries } = (await calendarOf('editor', 'from=2031-05-01&to=2031-07-01')).body
    expect(brief(entries)).toEqual([
      '2031-05-06 embargo Scheduled',
      '2031-05-20 due Eels again',
      '2031-05-20 due Scheduled',
      '2031-05-31 scheduled Scheduled',
      '2031-06-01 due The month after',
    ])
  })
})

describe('the coverage', () => {
  const hour = 3_600_000
  const noon = new Date('2029-03-03T12:00:00.000Z')

  const coverageOf = async (who: Who, filter: { section?: string; isMine: boolean } = { isMine: false }) => {
    const { user } = await asUser(harbour.room, who)
    const found = await readCoverage(await createLocalReq({ user }, harbour.room.payload), filter, noon)
    const titles = ({ stories }: { stories: { title: string }[] }) => stories.map(({ title }) => title)
    return {
      expected: found.expected.map(({ kind, title }) => `${kind} ${title}`),
      overdue: titles(found.overdue),
      stuck: titles(found.stuck),
      people: found.people.map(({ name, tasks }) => [name, ...tasks.map(({ story }) => story.title)]),
    }
  }

  let overdue: string

  beforeAll(async () => {
    const due = (headline: string, hours: number, who: Who = 'author') =>
      harbour.write(
        { headline, planning: { due: new Date(noon.getTime() + hours * hour).toISOString() } },
        who,
      )
    overdue = await due('Overdue', -1)
    await due('Today', 4)
    await due('Tomorrow', 20, 'otherAuthor')
    await due('Next week', 24 * 7)
    const out = await due('Out already', -2)
    await harbour.publish(out)
    const assignment = { resource: 'articles', role: 'editor', assignee: harbour.room.ids.editor }
    await rest('editor', 'POST', '/api/assignments', { ...assignment, document: overdue })
  })

  test('says what is expected, overdue and stuck, and who has what', async () => {
    expect(await coverageOf('reviewer')).toEqual({
      expected: ['due Today'],
      overdue: ['Overdue'],
      // All were written years before the noon that is asked about.
      stuck: ['Overdue', 'Today', 'Tomorrow'],
      people: [['editor', 'Overdue', 'Scheduled']],
    })
  })

  test('is narrowed as the other views are, and to nobody shows what is in the trash', async () => {
    const mine = await coverageOf('otherAuthor', { isMine: true })
    expect(mine).toEqual({
      expected: [],
      overdue: [],
      stuck: ['Tomorrow'],
      people: [['editor', 'Scheduled']],
    })
    const inSection = await coverageOf('editor', { isMine: true, section: harbour.section })
    expect(inSection).toMatchObject({ overdue: ['Overdue'], people: [['editor', 'Overdue', 'Scheduled']] })
    await harbour.patch(overdue, { deletedAt: new Date().toISOString() }, 'editor')
    expect(await coverageOf('editor')).toMatchObject({ overdue: [], people: [['editor', 'Scheduled']] })
  })
})

describe('the calendar link', () => {
  const link = '/api/calendar/link'

  const made = async (who: Who): Promise<string> => {
    const { body, status } = await rest(who, 'POST', link)
    expect(status).toBe(201)
    return new URL(body.url).pathname
  }

  /** What a calendar program gets, which knows nothing but the link. */
  const open = async (path: string) => {
    const { body, headers, status } = await rest('public', 'GET', path)
    const summaries = [...String(body).matchAll(/SUMMARY:(.*)\r/g)].map(([, words]) => words)
    return { status, summaries, code: body.errors?.[0].data.code, headers }
  }

  const soon = new Date(Date.now() + 24 * 3_600_000).toISOString()

  beforeAll(async () => {
    await harbour.write({ headline: 'Soon', planning: { due: soon } })
    await harbour.write({ headline: 'Theirs', planning: { due: soon } }, 'otherAuthor')
  })

  test('opens what its owner may see, with nothing but the link, and is kept by no cache', async () => {
    const path = await made('author')
    const { headers, status, summaries } = await open(path)
    expect({ status, summaries }).toEqual({ status: 200, summaries: ['Due: Soon', 'Due: Theirs'] })
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(headers.get('cache-control')).toBe('private, no-store')
    expect(headers.get('referrer-policy')).toBe('no-referrer')
    expect((await open(`${path}?mine=true`)).summaries).toEqual(['Due: Soon'])
    expect(await open(`${path}?section=none`)).toMatchObject({ status: 404, code: 'no-such-section' })
    expect((await open(`${path}?from=2026-01-01`)).code).toBe('unknown-parameter')
  })

  test('is told once and kept as a hash; a new one replaces it', async () => {
    const first = await made('author')
    const second = await made('author')
    expect([(await open(first)).code, (await open(second)).status]).toEqual(['no-such-calendar', 200])
    const { docs } = await harbour.room.payload.db.find({ collection: 'calendar-links' })
    expect(JSON.stringify(docs)).not.toContain(second.split('/').at(-1))
    const { body } = await rest('author', 'GET', link)
    expect(Object.keys(body)).toEqual(['createdAt'])
    expect((await rest('admin', 'GET', '/api/calendar-links')).status).toBe(403)
  })

  test('opens nothing once it is revoked, nor for a person who is disabled or gone', async () => {
    const path = await made('author')
    expect((await rest('author', 'DELETE', link)).status).toBe(204)
    expect((await rest('author', 'DELETE', link)).status).toBe(204)
    expect((await rest('author', 'GET', link)).body).toEqual({ createdAt: null })
    expect((await open(path)).code).toBe('no-such-calendar')
    const { db } = harbour.room.payload
    const theirs = await made('otherAuthor')
    const id = harbour.room.ids.otherAuthor
    const disable = (disabled: boolean) => rest('admin', 'PATCH', `/api/users/${id}`, { disabled })
    await disable(true)
    expect(await open(theirs)).toMatchObject({ status: 404, code: 'no-such-calendar' })
    await disable(false)
    expect((await open(theirs)).status).toBe(200)
    const fresh = {
      email: 'new@example.org',
      name: 'New',
      password: 'quite-a-long-word-of-passing',
      role: 'author',
    }
    const { body } = await rest('admin', 'POST', '/api/users', fresh)
    const data = { user: body.doc.id, tokenHash: 'x', createdAt: soon }
    await db.create({ collection: 'calendar-links', data })
    expect((await rest('admin', 'DELETE', `/api/users/${body.doc.id}`)).status).toBe(200)
    const where = { user: { equals: body.doc.id } }
    expect((await db.count({ collection: 'calendar-links', where })).totalDocs).toBe(0)
  })

  test('is made and revoked by people alone, and both are in the log', async () => {
    for (const who of ['public', 'readerKey', 'previewKey'] as const)
      for (const method of ['GET', 'POST', 'DELETE'])
        expect([who, method, (await rest(who, method, link)).status]).toEqual([who, method, 403])
    const user = harbour.room.ids.author
    expect(await harbour.events(user, 'calendar.link')).toHaveLength(4)
    expect(await harbour.events(user, 'calendar.revoke')).toHaveLength(1)
  })
})
