import { type Harbour, liveIn, openHarbour } from '../../helpers/harbour.ts'
import { bodyOf } from '../../helpers/newsroom.ts'

let desk: Harbour

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
  desk = await openHarbour()
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

afterAll(() => desk.room.close())

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
  expect(all).toMatchObject({ totalDocs: 2, isTotalExact: true, totalPages: 1, page: 1, hasNextPage: false })
  const now = new Date().toISOString()
  expect(all.facets).toMatchObject({
    type: [{ value: 'articles', count: 2 }],
    person: [{ value: desk.person, name: 'Ida Sørensen', slug: 'ida-sorensen', count: 2 }],
    year: [{ value: now.slice(0, 4), count: 2 }],
    month: [{ value: now.slice(0, 7), count: 2 }],
  })
  expect(all.facets.section).toHaveLength(2)
  expect(all.facets.section).toContainEqual({ value: section, name: 'Weather', slug: 'weather', count: 1 })
  expect((await ask('walrus', '&section=weather')).docs).toMatchObject([{ id, section: { name: 'Weather' } }])
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
    { name: 'SearchError', data: { code: 'q-missing', field: 'q' } },
    { data: { code: 'bad-list', field: 'section' } },
    { data: { code: 'out-of-range', field: 'limit' } },
  ])
  const unknown = await desk.read('/api/search?q=a&section=nowhere&person=nobody')
  expect(unknown.body.errors.map(({ data }: any) => data.code)).toEqual(['no-such-section', 'no-such-person'])
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
