import { inOwnTransaction } from '../../../src/platform/database/payload/inOwnTransaction.ts'
import { readRow } from '../../../src/platform/database/payload/readRow.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'

/* What a write gives back is taken for the row: it has to be what the database then says, on either engine. */

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
})

afterAll(() => harbour.room.close())

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
  if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return 'nothing'
  return JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'id' ? undefined : inner)))
}
