import { connect } from 'node:net'

import { storeOf } from '../../../src/public/documents/payload/storeOf.ts'
import { type Harbour, openHarbour } from '../../helpers/harbour.ts'
import { byTheApp, plainGet } from '../../helpers/plainGet.ts'

/*
 * What the public may filter and sort by, at every door; and that nobody else is held to it.
 */

let harbour: Harbour

beforeAll(async () => {
  harbour = await openHarbour()
  await harbour.room.giveKeys()
  await harbour.live({ headline: 'Ebb', topics: ['sea'], language: 'de' })
  await harbour.live({ headline: 'Flow', breaking: true })
})

afterAll(() => harbour.room.close())

type Headers = Record<string, string>

const ask = async (path: string, init: { method?: string; headers?: Headers; body?: string } = {}) => {
  const { body, status } = await plainGet(harbour.room.base + path, init)
  return { status, body: JSON.parse(body.toString()) }
}

const form = { 'content-type': 'application/x-www-form-urlencoded', 'x-payload-http-method-override': 'GET' }

const byPost = (path: string) => {
  const [address = '', body = ''] = path.split('?')
  return ask(address, { method: 'POST', headers: form, body })
}

const reading = () => ({ authorization: `Bearer ${harbour.room.tokenOf('readerKey')}` })

/** Ways of asking as the public: with nothing, with what looks like a log-in, with a key that only reads, by a form. */
const doors: Record<string, (path: string) => ReturnType<typeof ask>> = {
  plainly: (path) => ask(path),
  'with a cookie that is none': (path) => ask(path, { headers: byTheApp }),
  'with credentials for a proxy': (path) => ask(path, { headers: { authorization: 'Basic eDp5' } }),
  'with a key that reads': (path) => ask(path, { headers: reading() }),
  'by POST': byPost,
  'by POST behind a question mark': (path) => byPost(path.replace('?', '?depth=0&')),
}

const told = ({ body, status }: { body: any; status: number }) => [status, body.errors?.[0]?.data?.code]

describe.each(Object.keys(doors))('asked %s', (door) => {
  const through = doors[door] ?? ask

  test.each([
    ['articles?where[headline][like]=Ebb', 'operator-not-allowed'],
    ['articles?where[body][exists]=true', 'filter-not-allowed'],
    ['articles?where[and][0][section.name][equals]=Harbour', 'filter-not-allowed'],
    ['articles?where={"stage":{"equals":"draft"}}', 'filter-not-allowed'],
    ['articles?sort=section.name', 'sort-not-allowed'],
    ['articles?limit=0', 'limit-out-of-range'],
    ['articles?limit=101', 'limit-out-of-range'],
    ['articles?pagination=false', 'limit-out-of-range'],
    ['articles/count?where[headline][like]=Ebb', 'operator-not-allowed'],
    ['persons?joins[storiesBy][where][headline][like]=Ebb', 'operator-not-allowed'],
    ['persons?joins[storiesBy][limit]=0', 'limit-out-of-range'],
    ['media?where[alt][exists]=true', 'filter-not-allowed'],
    [`articles?where[id][in]=${Array.from({ length: 101 }, String).join()}`, 'filter-too-large'],
  ])('/api/%s is refused with %s', async (path, code) => {
    expect(told(await through(`/api/${path}`))).toEqual([400, code])
  })

  test.each([
    ['articles?where[section.slug][equals]=harbour&sort=-publishedAt', 2],
    ['articles?where[topics][equals]=sea', 1],
    ['articles?where[breaking][equals]=true&where[_status][not_equals]=draft', 1],
    ['articles?where[or][0][language][equals]=de&where[or][1][language][equals]=en&sort=headline', 2],
    ['articles?where[bylines.person][equals]=PERSON', 2],
    ['articles?where[mentions][equals]=PERSON', 2],
    ['articles?where[quotes.speaker][equals]=PERSON', 0],
    ['articles?where[corrections.kind][in]=correction,retraction', 0],
    ['articles?where[translationOf][exists]=false', 2],
    ['articles?where[wordCount][greater_than]=1&where[publishedAt][greater_than]=2020-01-01', 2],
    ['persons?where[kinds][equals]=staff', 0],
    ['sections?where[parent][exists]=false&sort=name', 1],
    ['trending-items?where[section.slug][equals]=harbour&sort=rank', 0],
    ['media?where[filename][equals]=none.webp', 0],
  ])('/api/%s has %i', async (path, count) => {
    const { body, status } = await through(`/api/${path.replace('PERSON', harbour.person)}`)
    expect({ status, count: body.totalDocs }).toEqual({ status: 200, count })
  })
})

test('a refusal names the field and those that may be asked', async () => {
  const { body } = await ask('/api/articles?where[stage][equals]=draft')
  expect(body.errors).toEqual([
    {
      name: 'Refused',
      message: expect.stringContaining('“stage”'),
      data: {
        code: 'filter-not-allowed',
        field: 'stage',
        allowed: expect.arrayContaining(['section.slug', 'topics']),
      },
    },
  ])
})

test.each(['editor', 'author', 'previewKey'] as const)('the %s asks freely', async (who) => {
  const asked = ['where[headline][like]=Ebb', 'sort=section.name', 'limit=0', 'where[kicker][exists]=false']
  for (const query of asked) {
    const { status } = await harbour.room.rest(who, 'GET', `/api/articles?${query}`)
    expect([query, status]).toEqual([query, 200])
  }
  const { body } = await harbour.room.graphql(
    who,
    '{ Articles(limit: 0, where: { headline: { like: "Ebb" } }) { totalDocs } }',
  )
  expect(body).toEqual({ data: { Articles: { totalDocs: 1 } } })
})

describe('over GraphQL', () => {
  const graphql = async (query: string, variables: object = {}, headers: Headers = {}) => {
    const init = { method: 'POST', headers: { 'content-type': 'application/json', ...headers } }
    const { body } = await ask('/api/graphql', { ...init, body: JSON.stringify({ query, variables }) })
    return [body.errors?.[0]?.extensions?.data?.code ?? body.errors?.[0]?.extensions?.code, body.data]
  }

  test.each([
    ['{ Articles(where: { headline: { like: "Ebb" } }) { totalDocs } }', 'operator-not-allowed'],
    ['{ Articles(where: { AND: [{ seo__title: { exists: true } }] }) { totalDocs } }', 'filter-not-allowed'],
    ['{ Articles(sort: "section.name") { totalDocs } }', 'sort-not-allowed'],
    ['{ countArticles(where: { headline: { like: "Ebb" } }) { totalDocs } }', 'operator-not-allowed'],
    ['{ allMedia(where: { credit: { exists: true } }) { totalDocs } }', 'filter-not-allowed'],
    [
      '{ Persons { docs { storiesBy(where: { dek: { exists: true } }) { docs { id } } } } }',
      'filter-not-allowed',
    ],
    ['{ Persons { docs { storiesBy(sort: "dek") { docs { id } } } } }', 'sort-not-allowed'],
    ['{ Persons(limit: 1) { docs { storiesBy(limit: 0) { docs { id } } } } }', 'limit-out-of-range'],
  ])('%s is refused with %s', async (query, code) => {
    for (const headers of [{}, byTheApp, { authorization: 'Basic eDp5' }, reading()])
      expect((await graphql(query, {}, headers))[0]).toBe(code)
  })

  test('by variables too', async () => {
    const query = 'query ($where: Article_where) { Articles(where: $where) { totalDocs } }'
    expect((await graphql(query, { where: { headline: { like: 'Ebb' } } }))[0]).toBe('operator-not-allowed')
    const own = {
      where: { section: { equals: harbour.section }, bylines__person: { equals: harbour.person } },
    }
    expect(await graphql(query, own)).toEqual([undefined, { Articles: { totalDocs: 2 } }])
  })
})

test('without pages nothing is counted', async () => {
  const counted = countsOf(harbour)
  await ask('/api/articles?sort=-publishedAt&limit=1&pagination=false&depth=0')
  await ask('/api/articles?sort=-publishedAt&limit=1&after=&depth=0')
  await ask('/api/graphql?query={Articles(limit:1,pagination:false){docs{id}}}')
  expect(counted()).toBe(0)
  await ask('/api/articles?sort=-publishedAt&limit=1&depth=0')
  expect(counted()).toBeGreaterThan(0)
})

type Counts = Record<string, ((...args: never[]) => unknown) | undefined>

/** How often the database is made to count stories from now on, on either kind of it. */
const countsOf = ({ room }: Harbour): (() => number) => {
  let count = 0
  const db = room.payload.db as unknown as Counts & { collections?: Record<string, Counts> }
  const watch = (owner: Counts, name: string) => {
    const own = owner[name]
    if (!own) return
    owner[name] = (...args) => {
      count += 1
      return own.apply(owner, args)
    }
  }
  watch(db, 'countDistinct')
  watch(storeOf(room.payload), 'count')
  watch(db.collections?.['articles'] ?? {}, 'countDocuments')
  return () => count
}

describe('an address that is read in two ways is refused', () => {
  const raw = (path: string) =>
    new Promise<string>((resolve, reject) => {
      const { hostname, port } = new URL(harbour.room.base)
      const socket = connect(Number(port), hostname, () => {
        socket.write(`GET ${path} HTTP/1.1\r\nHost: ${hostname}:${port}\r\nConnection: close\r\n\r\n`)
      })
      let text = ''
      socket.on('data', (chunk) => (text += String(chunk)))
      socket.on('end', () => resolve(text))
      socket.on('error', reject)
    })

  test.each([
    '/api/fronts/../articles?limit=0',
    '/api/fronts/%2e%2E/articles?limit=0',
    '/api/fronts/.%2e/articles?limit=0',
    '/api/fronts\\..\\articles?limit=0',
    '/api/./articles?limit=0',
    '/api/articles?pagination=false#&limit=10&zz=1',
    '//api/articles?limit=0',
  ])('%s', async (path) => {
    expect(await raw(path)).toMatch(/^HTTP\/1\.1 400[^]+"code":"address-not-plain"/)
  })
})

test.each(['x-http-method-override', 'x-payload-http-method-override'])(
  'a question by POST (%s) that is no form is refused',
  async (name) => {
    const body = JSON.stringify({ locale: 'x&limit=0&where[headline][like]=a' })
    const headers = { 'content-type': 'application/json', [name]: 'GET' }
    const { body: said, status } = await ask('/api/articles', { method: 'POST', headers, body })
    expect({ status, code: said.errors[0].data.code }).toEqual({ status: 400, code: 'question-not-a-form' })
  },
)

test('two conditions on one section are left to Payload', async () => {
  const { section } = harbour
  const none = await harbour.live({ headline: 'Its id is no section’s' })
  const both = (id: string) =>
    `/api/articles?where[section][equals]=${id}&where[section.slug][equals]=harbour`
  expect((await ask(both(section))).body.totalDocs).toBeGreaterThan(0)
  expect(await ask(both(none))).toEqual(await ask(both(none), { headers: byTheApp }))
})
