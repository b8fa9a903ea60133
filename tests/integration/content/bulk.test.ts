import sharp from 'sharp'

import { loadNew } from '../../../src/content/bulk/payload/loadNew.ts'
import { readHead, readLog } from '../../../src/people/audit/payload/readLog.ts'
import { verifyLog } from '../../../src/people/audit/verify.ts'
import { inOwnTransaction } from '../../../src/platform/database/payload/inOwnTransaction.ts'
import { refreshPublic } from '../../../src/public/documents/payload/keepPublic.ts'
import { searchIndexOf } from '../../../src/public/search/payload/searchIndexOf.ts'
import * as nodes from '../../../src/text/richtext/nodes.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { likeAnother } from '../../helpers/likeAnother.ts'
import { bodyOf } from '../../helpers/newsroom.ts'
import { storedRows } from '../../helpers/storedRows.ts'

const began = Date.now()
let desk: Harbour
let picture: string
let linked: string

type Data = Record<string, unknown>

beforeAll(async () => {
  desk = await openHarbour()
  const file = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#246' } })
    .jpeg()
    .toBuffer()
  const media = await desk.room.payload.create({
    collection: 'media',
    data: { alt: 'The quay' },
    file: { data: file, mimetype: 'image/jpeg', name: 'quay.jpg', size: file.length },
  })
  picture = String(media.id)
  linked = await desk.live({ headline: 'The story that others link to' })
})

afterAll(() => desk.room.close())

const live = { _status: 'published', stage: 'published', stageNote: 'From the archive' }
const draft = { _status: 'draft', stage: 'draft' }

const linkTo = (relationTo: string, value: string) => ({
  ...nodes.link('', 'l1', [nodes.text('a link')]),
  fields: { linkType: 'internal', newTab: false, doc: { relationTo, value } },
})

/** Rows of lists are given ids, for those that are made by chance would change the hash of the text. */
const rowId = (number: number): string => `65f0c0ffee65f0c0ffee${String(number).padStart(4, '0')}`

/** Stories of every kind that an archive may hold. */
const kinds: Record<string, () => Data> = {
  'a live story with everything': () => ({
    ...live,
    headline: 'Sea gates close at six',
    slug: 'sea-gates-close',
    kicker: 'Storm',
    dek: 'The harbour master’s second warning.',
    section: desk.section,
    bylines: [{ id: rowId(1), person: desk.person, role: 'writer' }],
    leadImage: { image: picture, caption: 'At noon', credit: 'Ida' },
    topics: ['Storm', 'Harbour', 'Ebbe und Flut'],
    language: 'en-GB',
    publishedAt: '2009-03-04T06:30:00.000Z',
    sources: [{ id: rowId(2), name: 'Port log', url: 'https://port.example' }],
    seo: { title: 'Gates', noIndex: true, canonicalUrl: 'https://ledger.example/gates' },
    corrections: [
      { id: rowId(3), kind: 'correction', text: 'It was the south gate.', date: '2009-03-05T06:30:00.000Z' },
    ],
    origin: { system: 'archive', key: 'a/1', hash: 'x:published:published' },
    body: nodes.richText([
      nodes.heading('h2', [nodes.text('At the quay')]),
      nodes.paragraph([
        nodes.text('Read '),
        linkTo('articles', linked),
        nodes.text(' and '),
        linkTo('persons', desk.person),
        nodes.text(', 3.5 m at 6 o’clock.'),
      ]),
      nodes.block('quote', rowId(5), {
        text: 'It will hold.',
        display: 'block',
        speaker: desk.person,
        source: { name: 'Port radio' },
      }),
      nodes.upload({ id: rowId(6), media: picture, caption: 'The gates' }),
    ]),
  }),
  'a live story with as little as may be': () => ({
    ...live,
    headline: 'Море штормит',
    section: desk.section,
    bylines: [{ id: rowId(4), person: desk.person }],
    body: bodyOf('Ветер усилился.'),
  }),
  'a draft': () => ({
    ...draft,
    headline: 'Not ready yet',
    topics: ['One'],
    body: bodyOf('Some words.', 'And more.'),
    origin: { system: 'archive', key: 'a/2', hash: 'x:draft:draft' },
  }),
  'a stub': () => ({
    ...draft,
    slug: 'something-on-eels',
    planning: { workingHeadline: 'Something on eels', due: '2030-01-01T00:00:00.000Z' },
  }),
}

const createAlone = async (data: Data): Promise<string> => {
  const made = await desk.room.payload.create({
    collection: 'articles',
    data: data as never,
    depth: 0,
    draft: data['_status'] === 'draft',
    overrideAccess: true,
  })
  return String(made.id)
}

const load = (...stories: Data[]) => loadNew(desk.room.payload, 'articles', stories)

const loadOne = async (data: Data): Promise<string> => {
  const [loaded] = await load(data)
  if (!loaded || !('id' in loaded)) throw new Error('It was refused.', { cause: loaded?.refused })
  return loaded.id
}

/** Takes a story out of the database as if it had never been: what was public cannot be deleted by any door. */
const forget = async (id: string): Promise<void> => {
  const { payload } = desk.room
  await inOwnTransaction(payload, async (req) => {
    await payload.db.deleteVersions({ collection: 'articles', req, where: { parent: { equals: id } } })
    await payload.db.deleteOne({ collection: 'articles', req, where: { id: { equals: id } } })
    await searchIndexOf(payload).remove(req, { type: 'articles', id })
    await payload.db.updateOne({ collection: 'media', id: picture, data: { isLive: false }, req })
    await refreshPublic(req, [
      { type: 'articles', id },
      { type: 'media', id: picture },
    ])
  })
}

/** What each door tells of a story. */
const toldOf = async (id: string) => {
  const get = async (path: string, who: 'admin' | 'public' = 'public') => {
    const { body, status } = await desk.room.rest(who, 'GET', path)
    return { status, body }
  }
  const fields =
    '{ headline slug publishedAt wordCount topics body mentions { name } quotes { text speaker { name } } }'
  return {
    public: await get(`/api/articles/${id}?depth=2`),
    staff: await get(`/api/articles/${id}?depth=1&draft=true`, 'admin'),
    versions: await get(`/api/articles/versions?where[parent][equals]=${id}&depth=0`, 'admin'),
    history: await get(`/api/articles/${id}/history`, 'admin'),
    revisions: await get(`/api/articles/${id}/revisions`),
    checklist: await get(`/api/articles/${id}/checklist`, 'admin'),
    picture: await get(`/api/media/${picture}`),
    person: await get(`/api/persons/${desk.person}?depth=1`),
    search: await get('/api/search?q=gates+hold&type=articles'),
    searchOther: await get(`/api/search?q=${encodeURIComponent('шторм')}`),
    feed: (await desk.read('/feeds/feed.json')).body,
    front: await get(`/api/fronts/harbour`),
    graphql: (
      await desk.room.graphql('public', `{ Articles(where: { id: { equals: "${id}" } }) { docs ${fields} } }`)
    ).body,
    rows: await storedRows(desk.room.payload, id),
  }
}

const withoutEvents = ({ rows: { live_events: _, 'live-events': __, ...rows }, ...told }: any) => ({
  ...told,
  rows,
})

describe.each(Object.entries(kinds))('%s', (_name, dataOf) => {
  test('is by every door and in every row what it is when it is created alone', async () => {
    const alone = await createAlone(dataOf())
    const told = await toldOf(alone)
    expect(Object.keys(told.rows).filter((name) => /^_?articles/.test(name)).length).toBeGreaterThan(1)
    const expected = likeAnother(withoutEvents(told), alone, began)
    await forget(alone)
    const loaded = await loadOne(dataOf())
    expect(likeAnother(withoutEvents(await toldOf(loaded)), loaded, began)).toEqual(expected)
    await forget(loaded)
  })
})

const archived = (number: number, more: Data = {}): Data => ({
  ...live,
  headline: `Archived ${number}`,
  section: desk.section,
  bylines: [{ person: desk.person }],
  publishedAt: `2001-02-03T04:05:${String(number).padStart(2, '0')}.000Z`,
  body: bodyOf(`The ${number}th eel was counted.`),
  ...more,
})

const isWhole = async (): Promise<void> => {
  const { payload } = desk.room
  const { events, faults } = await verifyLog(readLog(payload), await readHead(payload))
  expect(faults).toEqual([])
  expect(events).toBeGreaterThan(0)
}

const liveEvents = async (): Promise<any[]> =>
  (await desk.room.payload.db.find<any>({ collection: 'live-events', sort: 'seq', pagination: false })).docs

const counted = async (collection: 'articles' | 'audit-events'): Promise<number> =>
  (await desk.room.payload.count({ collection, overrideAccess: true })).totalDocs

test('a story that was loaded is edited, withdrawn, brought back and restored like any other', async () => {
  const id = await loadOne(archived(1))
  const path = `/api/articles/${id}`
  expect((await desk.patch(id, { headline: 'Archived and changed' }, 'editor')).status).toBe(200)
  expect((await desk.read(path)).body.headline).toBe('Archived 1')
  await desk.publish(id)
  expect((await desk.read(path)).body).toMatchObject({
    headline: 'Archived and changed',
    slug: 'archived-1',
    publishedAt: '2001-02-03T04:05:01.000Z',
    rev: 3,
  })
  expect((await desk.move(id, 'withdraw', { comment: 'It was wrong' })).status).toBe(200)
  expect((await desk.read(path)).status).toBe(410)
  expect((await desk.move(id, 'reinstate', { comment: 'It was right' })).status).toBe(200)
  const { body } = await desk.room.rest(
    'editor',
    'GET',
    `/api/articles/versions?where[parent][equals]=${id}&sort=createdAt&depth=0`,
  )
  expect(body.docs.map(({ version }: any) => version.rev)).toEqual([1, 2, 3, 4, 5])
  expect(body.docs.map(({ latest }: any) => latest ?? false)).toEqual([false, false, false, false, true])
  const [first] = body.docs
  expect(
    (await desk.room.rest('editor', 'POST', `/api/articles/versions/${first.id}?draft=true`)).status,
  ).toBe(200)
  const newest = await desk.room.rest('editor', 'GET', `${path}?draft=true`)
  expect(newest.body).toMatchObject({ headline: 'Archived 1', stage: 'draft', rev: 6 })
  expect((await desk.read('/api/search?q=archived+changed')).body.docs.map((hit: any) => hit.id)).toContain(
    id,
  )
})

test('what is refused is left out with its code and field; the others are there', async () => {
  const before = { articles: await counted('articles'), events: await counted('audit-events') }
  const loaded = await load(
    archived(10),
    archived(11, { headline: 'x'.repeat(301) }),
    archived(12, { bylines: [] }),
    archived(13, { embargoUntil: '2100-01-01T00:00:00.000Z' }),
    archived(14, {
      body: nodes.richText([nodes.block('quote', rowId(7), { text: 'Who said it?', display: 'block' })]),
    }),
    archived(15, { leadImage: { image: linked } }),
    archived(16, { seo: { canonicalUrl: 'javascript:alert(1)' } }),
    archived(17),
  )
  const said = loaded.map((one: any) =>
    'id' in one ? 'there' : [one.refused.data.code, one.refused.data.errors.map(({ path }: any) => path)],
  )
  expect(said).toEqual([
    'there',
    ['bad-body', ['headline']],
    ['condition-not-met', ['bylines']],
    ['condition-not-met', ['embargoUntil']],
    ['condition-not-met', ['body']],
    ['condition-not-met', ['leadImage.image']],
    ['bad-body', ['seo.canonicalUrl']],
    'there',
  ])
  expect(await counted('articles')).toBe(before.articles + 2)
  expect(await counted('audit-events')).toBe(before.events + 2)
  await isWhole()
})

test('an address that is taken, in the newsroom or by another of the batch, gives way to a numbered one', async () => {
  const same = { headline: 'Eels', slug: 'eels' }
  const loaded = await load(archived(20, same), archived(21, same), archived(22, { headline: 'Eels' }))
  const more = await load(
    archived(23, { ...same, headline: 'Other eels' }),
    archived(24, { headline: 'Eels' }),
  )
  const slugs = []
  for (const one of [...loaded, ...more] as any[])
    slugs.push((await desk.read(`/api/articles/${one.id}`)).body.slug)
  expect(slugs).toEqual(['eels', 'eels-2', 'eels-3', 'other-eels', 'eels-4'])
})

test('what the database does not take leaves nothing behind, of the whole batch', async () => {
  const before = { articles: await counted('articles'), events: await counted('audit-events') }
  const { db } = desk.room.payload
  const { updateOne } = db
  db.updateOne = () => Promise.reject(new Error('The disk is full.'))
  const refused = load(archived(30, { body: bodyOf('A coelacanth was seen.') }), archived(31))
  await expect(refused).rejects.toThrow('The disk is full.')
  db.updateOne = updateOne
  expect(await counted('articles')).toBe(before.articles)
  expect(await counted('audit-events')).toBe(before.events)
  expect((await desk.read('/api/search?q=coelacanth')).body.docs).toEqual([])
  await isWhole()
})

test('the stream is told once of each section, by its newest story', async () => {
  const other = String(
    (
      await desk.room.payload.create({
        collection: 'sections',
        data: { name: 'City', _status: 'published', stageNote: 'New' } as never,
      })
    ).id,
  )
  const before = (await liveEvents()).length
  const loaded: any[] = await load(
    archived(40),
    archived(42),
    archived(41),
    archived(43, { section: other }),
    { ...archived(44), ...draft },
  )
  const told = (await liveEvents()).slice(before)
  expect(told.map(({ type, document, section }) => ({ type, document, section }))).toEqual([
    { type: 'imported', document: loaded[1].id, section: 'harbour' },
    { type: 'imported', document: loaded[3].id, section: 'city' },
  ])
  expect(told.map(({ seq }) => seq - told[0].seq)).toEqual([0, 1])
})
