import type { MongooseAdapter } from '@payloadcms/db-mongodb'
import { createLocalReq } from 'payload'

import { engineOf } from '../../../src/platform/database/payload/engineOf.ts'
import { inOwnTransaction } from '../../../src/platform/database/payload/inOwnTransaction.ts'
import type { PublicDocument, PublicType } from '../../../src/public/documents/document.ts'
import type { CountRow } from '../../../src/public/documents/mongo/counts.ts'
import { checkPublic } from '../../../src/public/documents/payload/check.ts'
import { renewPublic } from '../../../src/public/documents/payload/open.ts'
import { rebuildPublic } from '../../../src/public/documents/payload/rebuild.ts'
import { storeOf } from '../../../src/public/documents/payload/storeOf.ts'
import { toPublicDocument } from '../../../src/public/documents/payload/toPublicDocument.ts'
import type { StoredPart } from '../../../src/public/documents/store.ts'
import { everything } from '../../../src/public/documents/where.ts'
import { findWithTotal } from '../../../src/public/lists/payload/findWithTotal.ts'
import { clientOf } from '../../helpers/longArchive.ts'
import { bodyOf, type Newsroom, openTestNewsroom } from '../../helpers/newsroom.ts'
import { askOf, listOf, stories, storyOf } from '../../helpers/publicShelf.ts'
import { chanceOf } from '../../helpers/questions/chance.ts'

/*
 * The store of what is public, by its port alone: whatever is put into it, it answers as a plain list would.
 */

let room: Newsroom
const now = Date.parse('2026-11-30T12:00:00Z')
const sections = new Set(['s1', 's2'])

const store = () => storeOf(room.payload)

const put = (...documents: PublicDocument[]) =>
  inOwnTransaction(room.payload, (req) => store().put(req, documents))

const remove = (...ids: string[]) =>
  inOwnTransaction(room.payload, (req) =>
    store().remove(
      req,
      ids.map((id) => ({ type: 'articles', id })),
    ),
  )

const read = (id: string, part: StoredPart = 'whole', at = now) =>
  store().read([{ type: 'articles', id }], part, at)

const countOf = async (
  where: Parameters<ReturnType<typeof store>['count']>[1],
  type: PublicType = 'articles',
) => store().count(type, where, now)

beforeAll(async () => {
  room = await openTestNewsroom({ hires: false })
})

afterAll(() => room.close())

test('answers every question as a plain list would, while documents come, change and go', async () => {
  const seed = 7
  const chance = chanceOf(seed)
  const section = storyOf(chance, 's')
  await put(...[...sections].map((id): PublicDocument => ({ ...section, type: 'sections', id, keys: [] })))
  const known = new Map(stories(chance, 120).map((story) => [story.id, story]))
  await put(...known.values())
  const wrong: unknown[] = []
  let asked = 0
  for (let round = 0; round < 5; round += 1) {
    for (let each = 0; each < 120; each += 1) {
      const ask = askOf(chance)
      const meant = listOf({ documents: [...known.values()], sections }, ask)
      const [plain, page] = [await store().find(ask, now), await findWithTotal(store(), ask, now)]
      const total = await store().count(ask.type, ask.where, now)
      asked += 1
      const told = [
        { total, ids: plain.map(({ id }) => id) },
        { total: page.total, ids: page.found.map(({ id }) => id) },
      ]
      if (told.some(({ ids, total: count }) => count !== meant.total || ids.join() !== meant.ids.join()))
        wrong.push({ ask, meant, told })
    }
    const changed = [...known.keys()].filter(() => chance.maybe(0.2)).map((id) => storyOf(chance, id))
    for (const story of changed) known.set(story.id, story)
    const added = storyOf(chance, `new-${round}`)
    known.set(added.id, added)
    await put(...changed, added)
    const gone = [...known.keys()].filter(() => chance.maybe(0.1))
    await remove(...gone)
    for (const id of gone) known.delete(id)
  }
  process.stdout.write(`${asked} questions were put to the store (seed ${seed}).\n`)
  expect(wrong.slice(0, 2)).toEqual([])
  await remove(...known.keys())
  expect(await countOf(everything)).toBe(0)
})

test('says what a list is in the order of, for whoever goes on from there', async () => {
  const story = storyOf(chanceOf(1), 'place')
  const columns = { ...story.columns, published: null, title: 'Ebb', amount: 3 }
  await put({ ...story, columns, keys: [{ key: 'topics', value: 'tide' }] })
  const order = (['published', 'title', 'amount', 'created', 'id'] as const).map((column) => ({
    column,
    isDescending: true,
  }))
  const where = { is: 'key', key: 'topics', values: ['tide'] } as const
  const asked = { type: 'articles', order, limit: 2, offset: 0 } as const
  for (const each of [where, everything])
    expect(await store().find({ ...asked, where: each }, now)).toEqual([
      { id: 'place', values: [null, 'Ebb', 3, columns.created, 'place'] },
    ])
  await remove('place')
})

test('gives as much of a document as is asked for', async () => {
  await put({ ...storyOf(chanceOf(2), 'parts'), light: '"a":1', heavy: '"b":2', brief: '"c":3' })
  const partsOf = async (part: StoredPart) => {
    const [found] = await read('parts', part)
    return [found?.light, found?.heavy, found?.brief]
  }
  expect(await partsOf('name')).toEqual(['', '', ''])
  expect(await partsOf('brief')).toEqual(['', '', '"c":3'])
  expect(await partsOf('light')).toEqual(['"a":1', '', ''])
  expect(await partsOf('whole')).toEqual(['"a":1', '"b":2', ''])
  await remove('parts')
  expect(await read('parts')).toEqual([])
})

test('what has expired is not there, from its very end on', async () => {
  const expires = new Date(now).toISOString()
  const file: PublicDocument = { ...storyOf(chanceOf(3), 'file'), type: 'media', expires }
  await put(file)
  const asked = {
    type: 'media',
    where: everything,
    order: [{ column: 'id', isDescending: false }],
    limit: 9,
    offset: 0,
  } as const
  const seen = async (at: number) => [
    (await store().read([file], 'name', at)).map((one) => one.expires),
    (await store().find(asked, at)).length,
    await store().count('media', everything, at),
  ]
  expect(await seen(now - 1)).toEqual([[now], 1, 1])
  expect(await seen(now)).toEqual([[], 0, 0])
  await inOwnTransaction(room.payload, (req) => store().remove(req, [file]))
})

test('a write that fails leaves nothing behind', async () => {
  const story = storyOf(chanceOf(4), 'lost')
  const failing = inOwnTransaction(room.payload, async (req) => {
    await store().put(req, [story])
    throw new Error('The disk is full.')
  })
  await expect(failing).rejects.toThrow('The disk is full.')
  expect([await read('lost'), await countOf(everything)]).toEqual([[], 0])
})

describe('beside the desk', () => {
  // With the site's settings, which are always there.
  const none = { missing: [], surplus: [], outdated: [], lists: 0 }
  let story: string

  beforeAll(async () => {
    const { payload } = room
    const live = { _status: 'published', stageNote: 'The first day' } as const
    const section = await payload.create({
      collection: 'sections',
      data: { name: 'Harbour', ...live },
    })
    const person = await payload.create({ collection: 'persons', data: { name: 'Ida', ...live } })
    const bylines = [{ person: person.id }]
    const data = { headline: 'Ebb', section: section.id, bylines, body: bodyOf('The tide.'), ...live }
    story = String((await payload.create({ collection: 'articles', data: data })).id)
    await rebuildPublic(payload)
  })

  test('is found to be whole', async () => {
    expect(await checkPublic(room.payload, { deep: true })).toEqual({ ...none, checked: 4 })
  })

  test('each kind of difference is found, and a rebuild mends it', async () => {
    const key = { type: 'articles', id: story } as const
    const [stored] = await read(story)
    const changed = { ...storyOf(chanceOf(5), story), light: stored?.light ?? '' }
    await put(changed, { ...changed, id: 'nobody' })
    expect(await checkPublic(room.payload)).toEqual({
      ...{ missing: [], lists: 0, checked: 4 },
      outdated: [`articles:${story}`],
      surplus: ['articles:nobody'],
    })
    await inOwnTransaction(room.payload, (req) => store().remove(req, [key]))
    expect((await checkPublic(room.payload)).missing).toEqual([`articles:${story}`])
    expect(await rebuildPublic(room.payload)).toEqual({ written: 4, removed: 1 })
    expect(await checkPublic(room.payload, { deep: true })).toEqual({ ...none, checked: 4 })
  })

  test('a text that was changed by hand is found when texts are compared', async () => {
    const { payload } = room
    const row = await payload.db.findOne({ collection: 'articles', where: { id: { equals: story } } })
    const document = await toPublicDocument(await createLocalReq({}, payload), 'articles', row as never)
    if (!document) throw new Error('The story is not live.')
    await put({ ...document, light: document.light.replace('Ebb', 'Flood') })
    expect(await checkPublic(payload)).toEqual({ ...none, checked: 4 })
    expect((await checkPublic(payload, { deep: true })).outdated).toEqual([`articles:${story}`])
    await put(document)
  })

  test('lists that are wrong are found, and made anew', async () => {
    const { payload } = room
    if (engineOf(payload.db) === 'sqlite') {
      await clientOf(payload).execute('delete from public_keys')
      await clientOf(payload).execute(`update public_terms set count = count + 7 where key = ''`)
    } else {
      const { connection } = payload.db as unknown as MongooseAdapter
      await connection
        .collection<CountRow>('public-counts')
        .updateOne({ _id: 'articles' }, { $inc: { count: 7 } })
    }
    const { lists } = await checkPublic(payload, { deep: true })
    expect(lists).toBeGreaterThan(0)
    await rebuildPublic(payload)
    expect(await checkPublic(payload, { deep: true })).toEqual({ ...none, checked: 4 })
    expect(await store().count('articles', everything, now)).toBe(1)
  })

  test('what an earlier version made in another way is made anew', async () => {
    const [stored] = await read(story)
    await put({ ...storyOf(chanceOf(6), story), light: stored?.light ?? '', shape: 'of an earlier version' })
    await renewPublic(room.payload)
    expect(await checkPublic(room.payload, { deep: true })).toEqual({ ...none, checked: 4 })
  })
})
