import { createLocalReq } from 'payload'

import { inTransaction } from '../../../src/platform/database/payload/inTransaction.ts'
import type { EntryKey, SearchType } from '../../../src/public/search/entry.ts'
import { rebuildSearch } from '../../../src/public/search/payload/rebuild.ts'
import { searchIndexOf } from '../../../src/public/search/payload/searchIndexOf.ts'
import type { Question } from '../../../src/public/search/searchIndex.ts'
import { canary, hideCanaries } from '../../helpers/canaries.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

const index = () => searchIndexOf(desk.room.payload)

const keysIn = async (): Promise<string[]> => {
  const keys: EntryKey[] = []
  for (let page = await index().keysAfter(undefined, 7); page.length > 0;) {
    keys.push(...page)
    page = await index().keysAfter(page.at(-1), 7)
  }
  return keys.map(({ id, type }) => `${type}:${id}`).sort()
}

const types = ['articles', 'persons', 'sections'] as const

/** What the public sees of each type, straight from the database. */
const live = async (): Promise<Map<string, string>> => {
  const found = new Map<string, string>()
  for (const collection of types) {
    const { docs } = await desk.room.payload.find({
      collection,
      depth: 0,
      overrideAccess: false,
      pagination: false,
      where: { _status: { equals: 'published' } },
    })
    for (const { id, updatedAt } of docs) found.set(`${collection}:${id}`, updatedAt)
  }
  return found
}

const keyOf = (name: string): EntryKey => {
  const [type = '', id = ''] = name.split(':')
  return { type: type as SearchType, id }
}

/** The index has what is live, each in its live version, and nothing else. */
const expectRight = async (): Promise<void> => {
  const wanted = await live()
  expect(await keysIn()).toEqual([...wanted.keys()].sort())
  const texts = await index().texts([...wanted.keys()].map(keyOf))
  expect(new Map(texts.map(({ id, type, version }) => [`${type}:${id}`, version]))).toEqual(wanted)
}

const found = async (q: string): Promise<number> => {
  const { body, status } = await desk.read(`/api/search?q=${encodeURIComponent(q)}`)
  expect(status).toBe(200)
  return body.totalDocs
}

/** Numbers that are the same in every run. */
const chances = (seed: number) => () => {
  seed = (seed * 48_271) % 2_147_483_647
  return seed / 2_147_483_647
}

test('after any sequence of edits, moves, deletions and refusals the index is what is live', async () => {
  const ids: string[] = []
  const chance = chances(20_261_125)
  const one = () => ids[Math.floor(chance() * ids.length)] ?? ''
  const steps = [
    async () => ids.push(await desk.write({ body: bodyOf(`Draft ${canary}`) })),
    async () => ids.push(await desk.live()),
    () => desk.patch(one(), { headline: `Pending ${canary} ${Math.floor(chance() * 1e9)}` }, 'editor'),
    () =>
      desk.patch(one(), { headline: `Clean ${Math.floor(chance() * 1e9)}`, body: bodyOf('Clean') }, 'editor'),
    async () => {
      const id = one()
      const { body } = await desk.room.rest('editor', 'GET', `/api/articles/${id}?draft=true&depth=0`)
      if (!JSON.stringify([body.headline, body.body]).includes(canary))
        await desk.move(id, 'publish-now', { comment: 'Now' })
    },
    () => desk.move(one(), 'withdraw', { comment: 'Wrong' }),
    () => desk.move(one(), 'reinstate', { comment: 'Right' }),
    () => desk.room.rest('editor', 'DELETE', `/api/articles/${one()}`),
    () => desk.move(one(), 'publish', {}, 'author'),
  ]
  ids.push(await desk.live())
  for (let round = 0; round < 10; round += 1) {
    for (let step = 0; step < 6; step += 1) await steps[Math.floor(chance() * steps.length)]?.()
    await expectRight()
    expect(await found(canary)).toBe(0)
  }
  expect((await live()).size).toBeGreaterThan(3)
})

test('a write that fails, fails with its entry', async () => {
  const { payload } = desk.room
  const before = await keysIn()
  const req = await createLocalReq({}, payload)
  req.transactionID = (await payload.db.beginTransaction()) as string
  const data = { name: 'Rolled Quillback', _status: 'published', stageNote: 'For a moment' } as const
  await payload.create({ collection: 'persons', data, req })
  await payload.db.rollbackTransaction(req.transactionID)
  expect(await keysIn()).toEqual(before)
  expect(await found('quillback')).toBe(0)
})

test('no word of a draft, of a correction that waits, or of a withdrawn story is ever found', async () => {
  await hideCanaries(desk.room)
  for (const q of [canary, canary.slice(0, 4), `${canary}e`, `${canary} open`, `"${canary} headline"`]) {
    const { body } = await desk.read(`/api/search?q=${encodeURIComponent(q)}`)
    expect(JSON.stringify({ ...body, q: '' }).toLowerCase()).not.toContain(canary.toLowerCase())
  }
  expect(await found(canary)).toBe(0)
  expect(await found('open headline')).toBe(1)
  await expectRight()
})

test('an entry that should not be there leaks nothing, and a rebuild takes it away', async () => {
  const { payload } = desk.room
  const id = await desk.write({ headline: 'Zephyrine unseen', body: bodyOf('Zephyrine text') })
  const gone = await desk.live({ headline: 'Zephyrine seen', body: bodyOf('Zephyrine lives') })
  const entry = {
    type: 'articles' as const,
    ...{ section: desk.section, people: [], dek: '', said: '' },
    ...{ version: new Date().toISOString(), published: new Date().toISOString(), body: 'Zephyrine secret' },
  }
  const req = await createLocalReq({}, payload)
  req.transactionID = (await payload.db.beginTransaction()) as string
  await index().put(req, { ...entry, id, title: 'Zephyrine unseen' })
  await index().put(req, { ...entry, id: gone, title: 'Zephyrine seen' })
  await payload.db.commitTransaction(req.transactionID)
  const { body } = await desk.read('/api/search?q=zephyrine')
  expect(body.docs).toMatchObject([{ id: gone, title: 'Zephyrine seen', marked: { text: null } }])
  expect(JSON.stringify(body)).not.toMatch(/secret|unseen/)
  const told: number[] = []
  const { removed, written } = await rebuildSearch(payload, (entries) => told.push(entries))
  expect({ removed, written }).toEqual({ removed: 1, written: (await live()).size })
  expect(told.at(-1)).toBe(written)
  await expectRight()
  expect(await found('zephyrine lives')).toBe(1)
})

test('an index that is not whole answers 503 until it is filled', async () => {
  const { payload } = desk.room
  const req = await createLocalReq({}, payload)
  req.transactionID = (await payload.db.beginTransaction()) as string
  await index().setState(req, 'filling')
  await payload.db.commitTransaction(req.transactionID)
  const answer = await desk.read('/api/search?q=dredging')
  expect(answer).toMatchObject({ status: 503, body: { errors: [{ data: { code: 'search-not-ready' } }] } })
  expect(answer.headers.get('retry-after')).toBe('60')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  await rebuildSearch(payload)
  expect((await desk.read('/api/search?q=dredging')).status).toBe(200)
  expect(await index().open()).toBe('complete')
})

test('many entries at once are what each alone is, more of one moment than have room in a second, too', async () => {
  const published = '1999-12-31T00:00:00.000Z'
  const entries = Array.from({ length: 1010 }, (_, number) => ({
    ...{ type: 'articles' as const, id: `dated-${number}`, version: published, published, section: null },
    ...{ people: [], title: `Undated ${number}`, dek: '', said: '', body: `bulkword${number % 2}` },
  }))
  const req = await createLocalReq({}, desk.room.payload)
  await inTransaction(req, async () => {
    await index().putNew(req, entries.slice(0, 3))
    await index().putNew(req, entries.slice(3))
    await index().put(req, { ...entries[0]!, title: 'Undated again' })
  })
  const keys = (await keysIn()).filter((key) => key.startsWith('articles:dated-'))
  expect(keys).toHaveLength(1010)
  const ask: Question = {
    terms: [{ words: ['1009'], isPrefix: false, people: [] }],
    match: 'all',
    types: ['articles'],
  }
  expect((await index().find(ask)).candidates.map(({ id }) => id)).toEqual(['dated-1009'])
  const again = { ...ask, terms: [{ words: ['again'], isPrefix: false, people: [] }] }
  expect((await index().find(again)).candidates.map(({ id }) => id)).toEqual(['dated-0'])
  await inTransaction(req, async () => {
    for (const { id } of entries) await index().remove(req, { type: 'articles', id })
  })
  await expectRight()
})
