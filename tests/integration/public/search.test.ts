import { createLocalReq } from 'payload'

import { inTransaction } from '../../../src/platform/database/payload/inTransaction.ts'
import type { EntryKey, SearchType } from '../../../src/public/search/entry.ts'
import { rebuildSearch } from '../../../src/public/search/payload/rebuild.ts'
import { searchIndexOf } from '../../../src/public/search/payload/searchIndexOf.ts'
import type { IndexQuery } from '../../../src/public/search/searchIndex.ts'
import { canary, hideCanaries } from '../../helpers/canaries.ts'
import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'

let desk: Harbour

beforeAll(async () => {
  desk = await openHarbour()
})

afterAll(() => desk.room.close())

describe('search', () => {
  const find = async (query: string) => {
    const answer = await desk.read(`/api/search?${query}`)
    expect({ status: answer.status, errors: answer.body.errors }).toEqual({ status: 200 })
    return answer.body
  }

  const ask = (q: string, more = '') => find(`q=${encodeURIComponent(q)}${more}`)

  const titles = async (q: string, more = '') =>
    ((await ask(q, more)).docs as { title: string }[]).map(({ title }) => title)

  const story = (headline: string, dek: string, ...body: string[]) =>
    desk.live({ headline, dek, body: bodyOf(...body) })

  beforeAll(async () => {
    await story('Barges wait', 'A short dek', 'Forty barges lay at anchor. Nobody spoke of the cranberry.')
    await story('Rowers win', 'The cranberry crew was first', 'They rowed home.')
    await story('Cranberry growers strike', 'Fields empty', 'They want more.')
    await story(
      'Порт закрыт до утра',
      'Шторм у берегов',
      'Капитан порта сказал, что ёлки на набережной убраны.',
    )
    await story('Київ відкриває гавань', 'Новий причал', 'Їжаки живуть біля причалу.')
    await story('東京港の新しい船', '朝に到着', '港湾都市の水先案内人が乗り込んだ。')
    await story('上海港口扩建', '新码头', '工程师说，潮汐闸门将在春天完工。')
  })

  test('the headline counts for more than the dek, and the dek for more than the text', async () => {
    expect(await titles('cranberry')).toEqual(['Cranberry growers strike', 'Rowers win', 'Barges wait'])
  })

  test('every word must be there; the last one may go on; case and accents do not count', async () => {
    expect(await titles('BARGES anch')).toEqual(['Barges wait'])
    expect(await titles('sørensen', '&type=persons')).toEqual(['Ida Sørensen'])
    expect(await titles('Sorensen', '&type=persons')).toEqual(['Ida Sørensen'])
    expect(await titles('"lay at anchor"')).toEqual(['Barges wait'])
    expect((await ask('"at lay anchor" barges')).match).toBe('any')
  })

  test('Russian, Ukrainian, Japanese and Chinese are found', async () => {
    expect(await titles('елки')).toEqual(['Порт закрыт до утра'])
    expect(await titles('ПОРТ')).toEqual(['Порт закрыт до утра'])
    expect(await titles('їжаки')).toEqual(['Київ відкриває гавань'])
    expect(await titles('гаван')).toEqual(['Київ відкриває гавань'])
    expect(await titles('東京港')).toEqual(['東京港の新しい船'])
    expect(await titles('水先案内')).toEqual(['東京港の新しい船'])
    expect(await titles('闸门')).toEqual(['上海港口扩建'])
    expect((await titles('港')).sort()).toEqual(['上海港口扩建', '東京港の新しい船'])
    const [found] = (await ask('案内人')).docs
    expect(found.marked.text).toBe('港湾都市の水先<mark>案内人</mark>が乗り込んだ。')
  })

  test('a misspelt word is put right, and the answer says so', async () => {
    const answer = await ask('cranbery growers')
    expect(answer.didYouMean).toBe('cranberry growers')
    expect(answer.docs).toMatchObject([
      {
        title: 'Cranberry growers strike',
        marked: { title: '<mark>Cranberry</mark> <mark>growers</mark> strike' },
      },
    ])
    expect(await ask('zzzzzzzz')).toMatchObject({ didYouMean: null, docs: [], totalDocs: 0 })
    expect((await ask('набережнй')).didYouMean).toBe('набережной')
  })

  test('a story is found by its people, under the name that they go by now', async () => {
    const person = await liveIn(desk.room, 'persons', { name: 'Maja Quillfeather' })
    const id = await desk.live({ headline: 'Ferries return', bylines: [{ person }] })
    const one = await ask('quillfeather ferries')
    expect(one.docs).toMatchObject([{ id, marked: { people: ['Maja <mark>Quillfeather</mark>'] } }])
    await desk.room.payload.update({
      collection: 'persons',
      id: person,
      data: { name: 'Maja Ostrander', _status: 'published', stageNote: 'Married' },
    })
    expect((await ask('ostrander ferries')).docs).toMatchObject([{ id }])
    expect((await ask('quillfeather ferries')).match).toBe('any')
    expect((await ask('ferries', '&person=maja-quillfeather')).docs).toMatchObject([{ id }])
    await desk.move(id, 'withdraw', { comment: 'Wrong ferry' })
    expect((await ask('ostrander')).docs).toMatchObject([{ type: 'persons', id: person }])
  })

  test('filters and facets', async () => {
    const section = await liveIn(desk.room, 'sections', { name: 'Weather', description: 'Storms and calms' })
    const id = await desk.live({ headline: 'Walrus seen', section })
    await desk.live({ headline: 'Walrus gone' })
    const all = await ask('walrus')
    expect(all).toMatchObject({
      totalDocs: 2,
      isTotalExact: true,
      totalPages: 1,
      page: 1,
      hasNextPage: false,
    })
    const now = new Date().toISOString()
    expect(all.facets).toMatchObject({
      type: [{ value: 'articles', count: 2 }],
      person: [{ value: desk.person, name: 'Ida Sørensen', slug: 'ida-sorensen', count: 2 }],
      year: [{ value: now.slice(0, 4), count: 2 }],
      month: [{ value: now.slice(0, 7), count: 2 }],
    })
    expect(all.facets.section).toHaveLength(2)
    expect(all.facets.section).toContainEqual({ value: section, name: 'Weather', slug: 'weather', count: 1 })
    expect((await ask('walrus', '&section=weather')).docs).toMatchObject([
      { id, section: { name: 'Weather' } },
    ])
    expect((await ask('storms', '&type=sections')).docs).toMatchObject([{ id: section, title: 'Weather' }])
    expect((await ask('walrus', `&from=${now.slice(0, 10)}&to=${now.slice(0, 10)}`)).totalDocs).toBe(2)
    expect((await ask('walrus', '&to=2020-12-31')).totalDocs).toBe(0)
    expect((await ask('walrus', '&sort=newest&limit=1')).docs[0].title).toBe('Walrus gone')
    expect(await ask('walrus', '&sort=newest&limit=1&page=2')).toMatchObject({
      docs: [{ title: 'Walrus seen' }],
      hasPrevPage: true,
      hasNextPage: false,
    })
  })

  test('what cannot be answered is refused with the field and what to do', async () => {
    const answer = await desk.read('/api/search?q=&limit=0&section=Nowhere!')
    expect(answer.status).toBe(400)
    expect(answer.body.errors).toMatchObject([
      { name: 'Refused', data: { code: 'q-missing', field: 'q' } },
      { data: { code: 'bad-list', field: 'section' } },
      { data: { code: 'limit-out-of-range', field: 'limit' } },
    ])
    const unknown = await desk.read('/api/search?q=a&section=nowhere&person=nobody')
    expect(unknown.body.errors.map(({ data }: any) => data.code)).toEqual([
      'no-such-section',
      'no-such-person',
    ])
  })

  test('no question is a fault of the server', async () => {
    const questions = [
      '\u0000',
      '%',
      "'",
      '"',
      '""',
      '"""',
      '\\',
      '*',
      '-',
      '^',
      'a*',
      '^a',
      'a AND',
      'OR',
      'NOT a',
      'NEAR(a b)',
      'headline:a',
      '{headline} : a',
      '(',
      ')',
      'a + b',
      "'; drop table search_entries; --",
      '$where',
      '.*',
      '[a',
      'a|b',
      '😀',
      '😀😀 a',
      '\u202e',
      'ﬀ',
      'ß',
      'a\u0301',
      '\u0301',
      'x'.repeat(200),
      '港'.repeat(200),
      'a '.repeat(100),
      '__proto__',
      'constructor',
      'ー',
      '々',
      '９',
      'Ⅷ',
      '\ufeff',
      '\uffff',
    ]
    for (const q of questions) {
      const { status } = await desk.read(`/api/search?q=${encodeURIComponent(q)}`)
      expect({ q, isFine: status === 200 || status === 400 }).toEqual({ q, isFine: true })
    }
    for (const query of [
      'q=%ff%fe',
      'q=%ED%A0%80',
      'q[]=a',
      'q[a][b]=c',
      'q=a&q=b',
      'q=a&page[x]=1',
      'q=a&__proto__=1',
    ]) {
      expect((await desk.read(`/api/search?${query}`)).status).toBeLessThan(500)
    }
    expect((await ask('cranberry')).totalDocs).toBe(3)
  })

  test('the same by GraphQL', async () => {
    const query = `query ($q: String!) {
    search(q: $q, type: [articles], limit: 2) {
      totalDocs didYouMean facets { section { value name count } }
      docs { type id title slug section { name } marked { title text people } }
    }
  }`
    const { body } = await desk.room.graphql('public', query, { q: 'cranberry' })
    expect(body.data.search).toMatchObject({
      totalDocs: 3,
      didYouMean: null,
      facets: { section: [{ value: desk.section, name: 'Harbour', count: 3 }] },
      docs: [
        { type: 'articles', title: 'Cranberry growers strike', section: { name: 'Harbour' } },
        { title: 'Rowers win' },
      ],
    })
    const refused = await desk.room.graphql('public', query, { q: '' })
    expect(refused.body.errors[0].extensions).toMatchObject({
      statusCode: 400,
      data: { code: 'q-missing', field: 'q' },
    })
  })
})

describe('the index', () => {
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
        desk.patch(
          one(),
          { headline: `Clean ${Math.floor(chance() * 1e9)}`, body: bodyOf('Clean') },
          'editor',
        ),
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
    const ask: IndexQuery = {
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
})
