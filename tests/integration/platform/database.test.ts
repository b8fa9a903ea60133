import { inOwnTransaction } from '../../../src/platform/database/payload/inOwnTransaction.ts'
import { readRow } from '../../../src/platform/database/payload/readRow.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
})

afterAll(() => harbour.room.close())

describe('both databases answer alike', () => {
  /*
   * Questions that SQLite and MongoDB answered differently, or wrongly, each by its own name.
   */

  let other: string

  beforeAll(async () => {
    other = await liveIn(harbour.room, 'persons', { name: 'Jonas Lindhälm', kinds: ['staff', 'contributor'] })
    const { person } = harbour
    await harbour.live({ headline: 'Überfall 100% am_Kai', topics: ['sea', 'police'] })
    await harbour.live({
      headline: 'Quiet night at amxKai 1000',
      topics: ['sea'],
      bylines: [{ person }, { person: other }, { person, role: 'photographer' }],
      body: bodyOf('The night was quiet.'),
    })
    await harbour.live({ headline: 'No topics', topics: [] })
  })

  const headlines = async (query: string): Promise<unknown> => {
    const { body, status } = await harbour.room.rest('admin', 'GET', `/api/articles?sort=headline&${query}`)
    return status === 200
      ? body.docs.map(({ headline }: { headline: string }) => headline.split(' ')[0])
      : body
  }

  test.each([
    [
      'two values of a list at once',
      'where[and][0][topics][equals]=sea&where[and][1][topics][equals]=police',
      ['Überfall'],
    ],
    ['all of several values', 'where[topics][all]=sea,police', ['Überfall']],
    ['a list without a value', 'where[topics][not_equals]=police', ['No', 'Quiet']],
    ['a list without any of some', 'where[topics][not_in]=police,fire', ['No', 'Quiet']],
    ['a list with nothing in it', 'where[topics][exists]=false', ['No']],
    ['a list with something in it', 'where[topics][exists]=true', ['Quiet', 'Überfall']],
    ['a percent sign', 'where[headline][like]=100%25', ['Überfall']],
    ['a percent sign as it stands', 'where[headline][contains]=100%25', ['Überfall']],
    ['an underscore', 'where[headline][like]=am_kai', ['Überfall']],
    ['letters beyond ASCII in another case', 'where[headline][like]=überfall', ['Überfall']],
    ['several words in any order', 'where[headline][like]=night%20QUIET', ['Quiet']],
    ['several words as they stand', 'where[headline][contains]=night%20QUIET', []],
    ['one value by in', 'where[topics][in]=police', ['Überfall']],
    ['no value by in', 'where[topics][in]=', []],
    ['nobody through a list', 'where[bylines.person.name][not_equals]=Jonas Lindhälm', ['No', 'Überfall']],
  ])('%s', async (_name, query, expected) => {
    expect(await headlines(query)).toEqual(expected)
  })

  const refusals = [
    ['/api/articles?sort=topics', 'sort-unanswered', 'topics'],
    ['/api/articles?sort=bylines.person.name', 'sort-unanswered', 'bylines.person.name'],
    ['/api/articles?where[headline][near]=1,2,3', 'operator-unanswered', 'headline'],
    ['/api/articles?where[wordCount][not_like]=1', 'operator-unanswered', 'wordCount'],
    ['/api/articles/count?where[body][like]=sea', 'operator-unanswered', 'body'],
    ['/api/articles/versions?where[version.body][contains]=sea', 'operator-unanswered', 'version.body'],
    ['/api/persons?joins[storiesBy][sort]=topics', 'sort-unanswered', 'topics'],
  ] as const

  test.each(refusals)('%s is refused with %s', async (path, code, field) => {
    const { body, status } = await harbour.room.rest('admin', 'GET', path)
    expect([status, body.errors?.[0]?.data]).toEqual([400, expect.objectContaining({ code, field })])
  })

  test.each(['DELETE', 'PATCH'])('%s by a filter that is refused does nothing', async (method) => {
    const { room } = harbour
    const before = await room.payload.count({ collection: 'persons' })
    const { body, status } = await room.rest('admin', method, '/api/persons?where[name][near]=1,2,3', {
      title: 'x',
    })
    expect([status, body.errors?.[0]?.data?.code]).toEqual([400, 'operator-unanswered'])
    expect(await room.payload.count({ collection: 'persons' })).toEqual(before)
    expect(await room.payload.count({ collection: 'persons', where: { title: { equals: 'x' } } })).toEqual({
      totalDocs: 0,
    })
  })

  test('a bulk delete spares what has another value too', async () => {
    const { room } = harbour
    const made = (kinds: string[]) =>
      room.payload.create({ collection: 'persons', data: { name: 'Spared?', kinds } as never })
    const spared = await made(['staff', 'contributor'])
    const gone = await made(['public-figure'])
    const where = 'where[and][0][name][equals]=Spared?&where[and][1][kinds][not_equals]=staff'
    const { body } = await room.rest('admin', 'DELETE', `/api/persons?${where}`)
    expect(body.docs.map(({ id }: { id: string }) => id)).toEqual([gone.id])
    expect(await room.payload.findByID({ collection: 'persons', id: spared.id })).toMatchObject({
      name: 'Spared?',
    })
  })

  test('a story that names somebody twice is joined once, with filters by lists', async () => {
    const path = `/api/persons/${harbour.person}?depth=0&joins[storiesBy][count]=true&joins[storiesBy][where][topics][equals]=sea`
    const { body, status } = await harbour.room.rest('admin', 'GET', path)
    expect([status, body.storiesBy?.docs?.length, body.storiesBy?.totalDocs]).toEqual([200, 2, 2])
  })

  test('pages of equals neither repeat nor leave out', async () => {
    const seen: string[] = []
    for (let page = 1; page <= 3; page += 1) {
      const { body } = await harbour.room.rest(
        'admin',
        'GET',
        `/api/articles?sort=language&limit=1&page=${page}`,
      )
      seen.push(...body.docs.map(({ id }: { id: string }) => id))
    }
    expect(new Set(seen).size).toBe(3)
  })
})

describe('the row within its transaction', () => {
  /* What a write gives back is taken for the row: it has to be what the database then says, on either engine. */

  const story = (headline: string) => ({
    headline,
    kicker: 'Harbour',
    section: harbour.section,
    bylines: [{ person: harbour.person, role: 'reporter' as const }],
    topics: ['ferries', 'tides'],
    embargoIndefinite: false,
    body: bodyOf('The first ferry in nine years left at dawn.'),
    sources: [{ name: 'Harbour office', url: 'https://harbour.example' }],
  })

  test('the row within the transaction that wrote it is the row that everybody reads afterwards', async () => {
    const { payload } = harbour.room
    const create = { collection: 'articles', draft: true, overrideAccess: true } as const
    const { made, row } = await inOwnTransaction(payload, async (req) => {
      const made = await payload.create({ ...create, data: story('Ferries return'), req })
      return { made, row: await readRow(req, 'articles', made.id) }
    })
    expect(row).toEqual(await rowOf(made.id))

    const change = { collection: 'articles', id: made.id, overrideAccess: true } as const
    const live = { headline: 'Ferries return at dawn', stage: 'published', _status: 'published' } as const
    const data = { ...live, stageNote: 'First day', topics: ['ferries'] }
    const updated = await inOwnTransaction(payload, async (req) => {
      await payload.update({ ...change, data, depth: 0, req })
      return readRow(req, 'articles', made.id)
    })
    expect(updated).toMatchObject({
      headline: 'Ferries return at dawn',
      _status: 'published',
      topics: ['ferries'],
    })
    expect(updated).toEqual(await rowOf(made.id))
  })

  const lists = [
    ['left alone', { headline: 'Named anew' }],
    ['sent again', { headline: 'Named anew', topics: ['ferries'], sources: [] }],
    ['changed', { topics: ['tides', 'ferries'], sources: [{ name: 'Timetable', url: null }] }],
    ['emptied', { topics: [], sources: [] }],
  ] as const

  test.each(lists)(
    'a live story whose lists are %s has what was sent, and keeps the rest',
    async (_name, sent) => {
      const { payload } = harbour.room
      const id = await harbour.live(story('Ferries return'))
      const before = await rowOf(id)
      const data = { ...sent, _status: 'published', stageNote: 'Mended' }
      const { body, status } = await harbour.patch(id, data, 'editor')
      expect({ status, ...body.errors }).toEqual({ status: 200 })
      const after = await rowOf(id)
      const { docs } = await payload.db.findVersions<Record<string, unknown>>({
        collection: 'articles',
        limit: 1,
        pagination: false,
        sort: '-updatedAt',
        where: { parent: { equals: id } },
      })
      for (const name of ['headline', 'kicker', 'dek', 'topics', 'sources', 'bylines', 'body']) {
        const wanted = name in sent ? sent[name as keyof typeof sent] : before?.[name]
        expect({ [name]: said(after?.[name]) }).toEqual({ [name]: said(wanted) })
        expect({ [name]: said(docs[0]?.version[name]) }).toEqual({ [name]: said(wanted) })
      }
    },
  )

  const rowOf = (id: string) =>
    harbour.room.payload.db.findOne<Record<string, unknown> & { id: string }>({
      collection: 'articles',
      joins: false as never,
      where: { id: { equals: id } },
    })

  /** Without the ids of rows, and with nothing for whatever is empty. */
  const said = (value: unknown): unknown => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0))
      return 'nothing'
    return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? undefined : inner)))
  }
})
