import { publicData } from '../../../src/events/outbox/liveEvent.ts'
import { relationsOf } from '../../../src/platform/tags/payload/relationsOf.ts'
import { canary, type Canaries, hideCanaries } from '../../helpers/canaries.ts'
import { type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'
import {
  type Condition,
  conditionsOf,
  publicSlugs,
  questionsOf,
  relationsAskedByKeys,
  withdrawNamed,
} from '../../helpers/publicQuestions.ts'

/* What `leaks.test.ts` asks by hand, asked by everything that the configuration and the table of public filters offer. */

let room: Newsroom
let canaries: Canaries
/** Ids that nobody outside may be told, by collection. */
let hidden: Record<string, string[]>
/** Those who may not see drafts, one for each right that there is of them. */
let outsiders: Record<string, Record<string, string>>
let looked = 0

beforeAll(async () => {
  room = await openTestNewsroom()
  canaries = await hideCanaries(room)
  await room.giveKeys()
  const gone = await withdrawNamed(room)
  hidden = Object.fromEntries(
    Object.entries(canaries.hidden).map(([slug, ids]) => [slug, [...ids, ...(gone[slug] ?? [])]]),
  )
  outsiders = { nobody: {}, 'a key that reads': { authorization: `Bearer ${room.tokenOf('readerKey')}` } }
})

afterAll(async () => {
  process.stdout.write(`Leaks: ${looked} answers to generated questions looked through.\n`)
  await room.close()
})

type Read = { status: number; body: string; text: string; leaks: boolean }

/** A database that is slow among other tests is asked again, as 503 says. */
const read = async (path: string, headers: Record<string, string> = {}): Promise<Read> => {
  const response = await fetch(room.base + path, { headers })
  const body = await response.text()
  if (response.status === 503) return read(path, headers)
  looked += 1
  const text = `${body} ${JSON.stringify([...response.headers])}`
  return { status: response.status, body, text, leaks: text.toLowerCase().includes(canary.toLowerCase()) }
}

/** Asks many questions at once, and no more than the server takes well. */
const each = async <One>(many: readonly One[], ask: (one: One) => Promise<void>): Promise<void> => {
  const left = [...many]
  const worker = async () => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await ask(one)
  }
  await Promise.all(Array.from({ length: 4 }, worker))
}

const idsIn = (text: string, path: string): string[] =>
  Object.values(hidden)
    .flat()
    .filter((id) => text.includes(id) && !path.includes(id))

const given = (path: string) => `${path}${path.includes('?') ? '&' : '?'}draft=true`

test.each(publicSlugs)(
  'no question of %s tells outsiders an id or a word of what is not public',
  async (slug) => {
    const { shown } = canaries
    const ids = ['articles', 'persons', 'sections'].flatMap((each) => hidden[each]?.slice(-1) ?? [])
    const questions = questionsOf(room.payload, slug, [...ids, shown.person, shown.section, shown.story])
    const found: object[] = []
    for (const [who, headers] of Object.entries(outsiders))
      await each(questions, async (question) => {
        const path = question.includes('after=') ? question : given(question)
        const { leaks, status, text } = await read(path, headers)
        const told = idsIn(text, path)
        if (told.length > 0 || status >= 500 || (leaks && !path.includes(canary)))
          found.push({ who, path, told, status })
      })
    expect(found).toEqual([])
    expect(questions.length).toBeGreaterThan(20)
  },
)

/** What is answered to a value, with the value itself left out. */
const answered = async (path: string, value: string, headers: Record<string, string>) => {
  const { body, status } = await read(path + value, headers)
  return `${status} ${body.replaceAll(value, 'VALUE')}`
}

/** An id that nothing has. */
const nowhere = () =>
  room.payload.db.name === 'mongoose' ? '0123456789abcdef01234567' : '01234567-89ab-7def-8123-456789abcdef'

/** Values of something that was never live and of something that was, and one of nothing. */
const valuesFor = ({ field, target = '' }: Condition) => {
  if (field.endsWith('.slug')) return { secret: ['xenotope', 'gone-section'], none: 'nowhere' }
  const ids = hidden[target] ?? []
  return { secret: [...new Set([ids.at(0), ids.at(-1)])].filter((id) => id !== undefined), none: nowhere() }
}

/** Conditions that are answered otherwise for something hidden than for something that does not exist. */
const told = async (slug: string, conditions: readonly Condition[], who: string): Promise<string[]> => {
  const headers = outsiders[who] ?? {}
  const found: string[] = []
  await each(conditions, async (condition) => {
    const { none, secret } = valuesFor(condition)
    for (const place of [`/api/${slug}?depth=0&limit=9&select[slug]=true&`, `/api/${slug}/count?`]) {
      const path = `${place}where[${condition.field}][${condition.operator}]=`
      const expected = await answered(path, none, headers)
      if (expected.startsWith('5')) found.push(`${path}${none}: ${expected}`)
      for (const value of secret)
        if ((await answered(path, value, headers)) !== expected) found.push(path + value)
    }
  })
  return found
}

test.each(publicSlugs)(
  '%s answer anybody alike of an id that is hidden and one that nothing has',
  async (slug) => {
    const conditions = conditionsOf(room.payload, slug).filter(
      ({ field, operator, target }) =>
        (target !== undefined || field.endsWith('.slug')) && operator !== 'exists',
    )
    expect(await told(slug, conditions, 'nobody')).toEqual([])
  },
)

test.each(publicSlugs)('%s answer a key that reads alike, by whatever relation it asks', async (slug) => {
  expect(await told(slug, relationsAskedByKeys(room.payload, slug), 'a key that reads')).toEqual([])
})

test('a relation is there for outsiders when it is shown to them, and only then', async () => {
  const found: object[] = []
  for (const slug of publicSlugs) {
    const list = async (query: string): Promise<Record<string, unknown>[]> =>
      (await room.rest('public', 'GET', `/api/${slug}?depth=0&limit=100${query}`)).body.docs
    const all = await list('')
    const conditions = conditionsOf(room.payload, slug).filter(({ operator }) => operator === 'exists')
    for (const { field } of conditions.filter(({ target }) => target !== undefined))
      for (const is of [true, false]) {
        const docs = await list(`&where[${field}][exists]=${is}`)
        const expected = all.filter((doc) => Boolean(doc[field]) === is)
        const ids = (of: typeof docs) => of.map(({ id }) => String(id)).sort()
        found.push({ slug, field, is, docs: docs.length })
        expect({ slug, field, is, ids: ids(docs) }).toEqual({ slug, field, is, ids: ids(expected) })
      }
  }
  expect(found).toContainEqual({ slug: 'articles', field: 'translationOf', is: false, docs: 2 })
})

/** What a path of a document leads to, in all rows. */
const valuesAt = (doc: any, path: string): unknown[] =>
  path.split('.').reduce<unknown[]>((all, name) => all.flatMap((at: any) => at?.[name] ?? []), [doc])

test('a key that reads is told of a relation whether it is shown, or is refused', async () => {
  const refused: string[] = []
  const answered: string[] = []
  const list = (query: string) => room.rest('readerKey', 'GET', `/api/${query}`)
  for (const slug of publicSlugs) {
    const { docs } = (await list(`${slug}?depth=0&limit=100`)).body
    for (const path of relationsOf(room.payload, slug).relations.keys())
      for (const asked of ['[exists]=true', '[exists]=false', '[equals]=null']) {
        const { body, status } = await list(`${slug}?depth=0&limit=100&where[${path}]${asked}`)
        if (status === 400) {
          refused.push(`${path} ${body.errors[0].data.code}`)
          continue
        }
        const isThere = asked.endsWith('true')
        const expected = docs.filter((doc: unknown) => valuesAt(doc, path).length > 0 === isThere)
        const ids = (of: { id: string }[]) => of.map(({ id }) => id).toSorted()
        expect({ slug, path, asked, ids: ids(body.docs) }).toEqual({ slug, path, asked, ids: ids(expected) })
        answered.push(path)
      }
  }
  expect(answered).toEqual(expect.arrayContaining(['section', 'translationOf', 'parent', 'story']))
  expect(answered).toEqual(expect.arrayContaining(['bylines.person', 'mentions', 'quotes.speaker']))
  const never = ['storiesNamed', 'leadImage.image', 'seo.socialImage', 'front.pinned.story']
  expect(refused).toEqual(expect.arrayContaining(never.map((path) => `${path} filter-not-allowed`)))
  expect(refused.filter((one) => !/ (filter|operator)-not-allowed$/.test(one))).toEqual([])
})

test('GraphQL answers alike too, by its lists, counts and joins', async () => {
  const { articles = [], persons = [], sections = [] } = hidden
  const asks: [query: string, ids: string[]][] = [
    ['{ Articles(where: { section: { equals: "ID" } }) { totalDocs } }', sections],
    ['{ Articles(where: { bylines__person: { equals: "ID" } }) { totalDocs } }', persons],
    ['{ Articles(where: { mentions: { in: ["ID"] } }) { totalDocs } }', persons],
    ['{ countArticles(where: { translationOf: { equals: "ID" } }) { totalDocs } }', articles],
    ['{ Articles(where: { quotes__speaker: { equals: "ID" } }) { docs { headline } } }', persons],
    ['{ Sections(where: { parent: { equals: "ID" } }) { docs { name } } }', sections],
    ['{ TrendingItems(where: { story: { equals: "ID" } }) { docs { headline } } }', articles],
    [
      '{ Persons { docs { name storiesBy(where: { section: { equals: "ID" } }) { docs { headline } } } } }',
      sections,
    ],
  ]
  for (const [query, ids] of asks) {
    const ask = async (id: string) =>
      JSON.stringify((await room.graphql('public', query.replace('ID', id))).body)
    const expected = await ask(nowhere())
    expect(expected).toContain('"data"')
    for (const id of ids) expect({ query, answer: await ask(id) }).toEqual({ query, answer: expected })
  }
})

test('nobody outside sorts by what a relation leads to', async () => {
  const sorts = [
    'articles?sort=section.name',
    'articles?sort=-headline,translationOf.headline',
    'trending-items?sort=story__slug',
  ]
  for (const headers of Object.values(outsiders))
    for (const sort of sorts) {
      const { body, status } = await read(`/api/${sort}`, headers)
      expect({ sort, status, body }).toEqual({
        sort,
        status: 400,
        body: expect.stringContaining('sort-not-allowed'),
      })
    }
})

test('searches, facets, fronts, feeds and events name nothing hidden, but feeds what is withdrawn', async () => {
  const words = ['open', 'harbour', 'ida', 'gone', 'left', canary]
  const searches = words.flatMap((q) =>
    ['', 'articles', 'persons', 'sections'].map((type) => `/api/search?q=${q}${type && `&type=${type}`}`),
  )
  const facets = ['section', 'person', 'type'].flatMap((name) =>
    (hidden[`${name}s`] ?? ['x']).map((id) => `/api/search?q=left&${name}=${id}`),
  )
  const others = [
    '/api/fronts',
    '/api/fronts/harbour',
    '/api/most-read',
    '/api/globals/site-settings?depth=3',
    '/sitemap.xml',
  ]
  const feeds = ['rss.xml', 'atom.xml', 'feed.json', 'sections/harbour/rss.xml'].map(
    (file) => `/feeds/${file}`,
  )
  const withdrawn = [canaries.hidden.articles.at(-1) ?? '', ...(hidden['articles']?.slice(-1) ?? [])]
  const found: object[] = []
  for (const [who, headers] of Object.entries(outsiders))
    await each([...searches, ...facets, ...others, ...feeds], async (path) => {
      const { status, text } = await read(path, headers)
      const told = idsIn(text, path).filter((id) => !path.startsWith('/feeds') || !withdrawn.includes(id))
      if (told.length > 0 || status >= 500) found.push({ who, path, told, status })
    })
  expect(found).toEqual([])
  const { docs } = await room.payload.find({ collection: 'live-events', pagination: false, limit: 0 })
  const events = docs.filter(({ type }) => type !== 'withdrawn' && type !== 'published')
  const texts = events.map((event) => JSON.stringify(publicData(event as never)))
  const never = Object.values(canaries.hidden)
    .flat()
    .filter((id) => !withdrawn.includes(id))
  expect(never.filter((id) => texts.some((text) => text.includes(id)))).toEqual([])
})

test('whoever has the link to a preview is told nothing of what else is hidden', async () => {
  const [story = ''] = canaries.hidden.articles
  const { body } = await room.rest('editor', 'POST', `/api/articles/${story}/previews`, {})
  const { text } = await read(`/api/previews/${body.token}`)
  const others = Object.entries(hidden).flatMap(([slug, ids]) => (slug === 'media' ? [] : ids))
  expect(others.filter((id) => id !== story && text.includes(id))).toEqual([])
  expect(text).toContain(story)
})

test('no secret of an account, a key or a webhook is told to anybody, whoever they are', async () => {
  const secrets: string[] = []
  for (const slug of ['users', 'keys', 'webhooks', 'sessions', 'second-factors', 'preview-links'] as const) {
    const { docs } = await room.payload.db.find<Record<string, unknown>>({
      collection: slug,
      pagination: false,
      limit: 100,
    })
    for (const doc of docs)
      for (const [name, value] of Object.entries(doc))
        if (
          /^(hash|salt|sealed|secret|tokenHash|resetPasswordToken)$/.test(name) &&
          typeof value === 'string' &&
          value.length > 15
        )
          secrets.push(value)
  }
  expect(secrets.length).toBeGreaterThan(10)
  const found: object[] = []
  const whos = [...(Object.keys(room.ids) as Who[]), 'readerKey', 'previewKey', 'public'] as Who[]
  const asked = whos.flatMap((who) => Object.keys(room.payload.collections).map((slug) => ({ who, slug })))
  await each(asked, async ({ slug, who }) => {
    const { body, status } = await room.rest(
      who,
      'GET',
      `/api/${slug}?depth=3&limit=100&draft=true&showHiddenFields=true`,
    )
    const text = JSON.stringify(body)
    const told = secrets.filter((secret) => text.includes(secret))
    if (told.length > 0 || status === 500) found.push({ who, slug, told, status })
  })
  expect(found).toEqual([])
})
