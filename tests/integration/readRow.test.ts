import { inOwnTransaction } from '../../src/database/inOwnTransaction.ts'
import { readRow } from '../../src/database/readRow.ts'
import { type Harbour, openHarbour } from '../helpers/harbour.ts'
import { bodyOf } from '../helpers/newsroom.ts'

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
  sources: [{ name: 'Harbour office' }],
})

test('the row within the transaction that wrote it is the row that everybody reads afterwards', async () => {
  const { payload } = harbour.room
  const create = { collection: 'articles', draft: true, overrideAccess: true } as const
  const { made, row } = await inOwnTransaction(payload, async (req) => {
    const made = await payload.create({ ...create, data: story('Ferries return'), req })
    return { made, row: await readRow(req, 'articles', made.id) }
  })
  expect(row).toEqual(
    await payload.db.findOne({ collection: 'articles', where: { id: { equals: made.id } } }),
  )

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
  expect(updated).toEqual(
    await payload.db.findOne({
      collection: 'articles',
      joins: false as never,
      where: { id: { equals: made.id } },
    }),
  )
})
