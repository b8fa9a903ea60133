import type { ImportReport } from '../../../src/archive/documents/report.ts'
import { importArchive } from '../../../src/archive/ndjson/importArchive.ts'
import { newsroomTarget } from '../../../src/archive/newsroom/payload/newsroomTarget.ts'
import { type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
  const data = { name: 'Weather', _status: 'published', stageNote: 'New' }
  await room.payload.create({ collection: 'sections', data: data as never })
})

afterAll(() => room.close())

const section = { type: 'section', id: '1', name: 'Harbour', slug: 'harbour' }
const person = { type: 'person', id: '1', name: 'Ida Sørensen' }
const story = (id: string, more: object = {}) => ({
  type: 'article',
  id,
  headline: `Story ${id}`,
  section: '1',
  bylines: ['1'],
  text: `The words of ${id}.`,
  publishedAt: '2001-02-03T04:05:06Z',
  ...more,
})

const archive = [
  section,
  { type: 'section', id: '2', name: 'Quays', parent: '1' },
  person,
  story('1', { slug: 'first', kicker: 'Port', topics: ['Eels'], seo: { noIndex: true } }),
  story('2', {
    section: 'weather',
    bylines: [{ person: '1', role: 'photographer' }],
    text: undefined,
    html: '<p>Fog</p>',
  }),
  story('3', { stage: 'draft', publishedAt: undefined }),
  story('4', { stage: 'in_review', publishedAt: undefined }),
  story('5', { stage: 'scheduled', publishedAt: undefined, plannedFor: '2100-01-01T00:00:00Z' }),
]

const run = (
  records: object[],
  more: { isDryRun?: boolean; system?: string } = {},
): Promise<ImportReport> => {
  const { isDryRun = false, system = 'ledger' } = more
  const lines = records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record)))
  return importArchive({
    open: () => inOnePiece(lines.join('\n')),
    file: 'ledger.ndjson',
    system,
    target: newsroomTarget({
      payload: room.payload,
      images: () => Promise.resolve({ problem: 'Nothing is fetched.' }),
      isDryRun,
      isStrict: true,
      note: 'Imported from ledger.ndjson.',
    }),
    isDryRun,
    now: new Date(),
  })
}

async function* inOnePiece(text: string) {
  yield await Promise.resolve(text)
}

const stories = async (): Promise<any[]> =>
  (await room.rest('editor', 'GET', '/api/articles?draft=true&depth=0&sort=headline&limit=50')).body.docs

test('a dry run says what would be done and writes nothing', async () => {
  const { outcomes } = await run(archive, { isDryRun: true })
  expect(outcomes).toEqual({ articles: { created: 5 }, persons: { created: 1 }, sections: { created: 2 } })
  expect(await stories()).toEqual([])
})

test('every record is there, each story at its stage', async () => {
  const { entries, outcomes } = await run(archive)
  expect(entries).toEqual([])
  expect(outcomes).toEqual({ articles: { created: 5 }, persons: { created: 1 }, sections: { created: 2 } })
  expect((await stories()).map(({ stage }) => stage)).toEqual([
    'published',
    'published',
    'draft',
    'in_review',
    'scheduled',
  ])
  const { body } = await room.rest('public', 'GET', '/api/articles/by-slug/first?depth=1')
  expect(body).toMatchObject({
    headline: 'Story 1',
    kicker: 'Port',
    topics: ['Eels'],
    section: { name: 'Harbour' },
    bylines: [{ person: { name: 'Ida Sørensen' }, role: 'writer' }],
    publishedAt: '2001-02-03T04:05:06.000Z',
    seo: { noIndex: true },
  })
  const { docs } = (await room.rest('public', 'GET', '/api/articles?where[section.slug][equals]=weather'))
    .body
  expect(docs).toMatchObject([{ headline: 'Story 2', bylines: [{ role: 'photographer' }], wordCount: 1 }])
})

test('to repeat it changes nothing', async () => {
  const before = await stories()
  const { outcomes } = await run(archive)
  expect(outcomes).toEqual({
    articles: { unchanged: 5 },
    persons: { unchanged: 1 },
    sections: { unchanged: 2 },
  })
  expect(await stories()).toEqual(before)
})

test('a line that has changed is an update; a story that was changed here is left alone', async () => {
  const [first] = await stories()
  await room.rest('editor', 'PATCH', `/api/articles/${first.id}`, { dek: 'Changed here' })
  const changed = archive.map((record) =>
    'headline' in record
      ? { ...record, dek: 'Changed there', ...('kicker' in record && { kicker: 'Quay' }) }
      : record,
  )
  expect((await run(changed)).outcomes.articles).toEqual({ kept: 1, updated: 4 })
  expect((await stories()).map(({ dek }) => dek)).toEqual([
    'Changed here',
    ...Array.from({ length: 4 }, () => 'Changed there'),
  ])
})

test('lines that are wrong are named with their number, field and code; the others are imported', async () => {
  const { entries, outcomes } = await run([
    story('10'),
    '{"type":"article"' as never,
    story('11', { autor: 'Ida' }),
    story('12', { section: 'nowhere', bylines: ['nobody'] }),
    story('13', { headline: 'x'.repeat(301) }),
    story('14', { bylines: [] }),
    story('10', { headline: 'Once more' }),
    { type: 'section', id: '9', name: 'Lost', parent: '8' },
    story('15', { language: 'English' }),
    story('16'),
  ])
  const said = entries.map(({ id, line, notes }) => [
    line,
    id,
    ...notes.map(({ code, path }) => `${code} ${path}`),
  ])
  expect(said).toEqual([
    [2, '', 'not-json undefined'],
    [3, '11', 'unknown-field autor'],
    [4, '12', 'unknown-section section', 'unknown-person bylines.0'],
    [5, '13', 'invalid-field headline'],
    [6, '14', 'condition-not-met bylines'],
    [7, '10', 'duplicate-id id'],
    [8, '9', 'unknown-section parent'],
    [9, '15', 'invalid-field language'],
  ])
  expect(outcomes).toEqual({ articles: { created: 2, failed: 7 }, persons: {}, sections: { failed: 1 } })
  expect((await stories()).map(({ headline }) => headline)).toEqual(
    expect.arrayContaining(['Story 10', 'Story 16']),
  )
})
