import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { Validator } from '@seriousme/openapi-schema-validator'

import { answerChecker } from '../helpers/answerSchemas.ts'
import { openLiveSite } from '../helpers/liveSite.ts'
import type { Newsroom } from '../helpers/newsroom.ts'

let room: Newsroom
let document: any
let check: ReturnType<typeof answerChecker>

beforeAll(async () => {
  ;({ room } = await openLiveSite())
  document = (await room.rest('public', 'GET', '/api/openapi.json')).body
  check = answerChecker(document)
})

afterAll(() => room.close())

test('docs/openapi.json is what is served; npm run generate renews it', async () => {
  const committed = await readFile(path.resolve('docs/openapi.json'), 'utf8')
  expect(`${JSON.stringify(document, null, 2)}\n` === committed).toBe(true)
})

test('it is valid OpenAPI 3.1', async () => {
  const validator = new Validator()
  const { valid, errors } = await validator.validate(structuredClone(document))
  expect({ valid, errors, version: validator.version }).toEqual({
    valid: true,
    errors: undefined,
    version: '3.1',
  })
})

test('names each operation once', () => {
  const ids = operations().map(({ operationId }) => operationId)
  expect(ids).toHaveLength(new Set(ids).size)
})

test('has every route that there is, or a reason why not, and no other', async () => {
  const { whyLeftOut } = await import('../../src/contracts/leftOut.ts')
  const documented = Object.keys(document.paths).flatMap((place) =>
    Object.keys(document.paths[place]).map((method) => `${method} ${withoutNames(place)}`),
  )
  const served = servedRoutes()
  const closed = await closedRoutes()
  const isExcused = (one: string) => closed.includes(one) || whyLeftOut(one) !== undefined
  expect(served.filter((one) => !documented.includes(one) && !isExcused(one))).toEqual([])
  const elsewhere = documented.filter((one) => !served.includes(one))
  expect(elsewhere.toSorted()).toEqual(['get /api/graphql', 'get /livez', 'get /readyz', 'post /api/graphql'])
})

test('real public answers are as it says', async () => {
  const asked = await publicGets()
  expect(asked.length).toBeGreaterThan(30)
  const wrong: unknown[] = []
  for (const { place, url } of asked) {
    const answer = await fetch(room.base + url, { redirect: 'manual' })
    const described = document.paths[place].get.responses[answer.status]
    const schema = described?.content?.['application/json']?.schema
    const body: unknown = schema ? await answer.json() : undefined
    const faults = schema ? check(schema, body) : []
    if (!described || faults.length > 0)
      wrong.push({ url, status: answer.status, faults: faults.slice(0, 5) })
  }
  expect(wrong).toEqual([])
})

test.each([
  ['/api/articles?limit=0', 400, 'R400'],
  ['/api/articles?where[nosuch][equals]=1', 400, 'R400'],
  ['/api/articles/nosuch', 404, 'R404'],
  ['/api/fronts/nosuch', 404, 'P404'],
  ['/api/fronts?limit=0', 400, 'P400'],
  ['/api/users', 403, 'R403'],
])('the refusal of %s is %i, %s', async (url, status, name) => {
  const answer = await fetch(room.base + url)
  const [[type, { schema }]] = Object.entries<any>(document.components.responses[name].content) as any
  expect({ status: answer.status, type: answer.headers.get('content-type')?.split(';')[0] }).toEqual({
    status,
    type,
  })
  expect(check(schema, await answer.json())).toEqual([])
})

const operations = (): { operationId: string }[] =>
  Object.values(document.paths).flatMap((one: any) => Object.values(one))

const withoutNames = (place: string): string => place.replaceAll(/\{\w+\}/g, '{}')

/** Every route of the configuration, with its parameters’ names left out. */
const servedRoutes = (): string[] => {
  const { collections, endpoints, globals } = room.payload.config
  const rows = [
    ...listed('/api', endpoints),
    ...collections.flatMap(({ slug, endpoints: own }) => listed(`/api/${slug}`, own)),
    ...globals.flatMap(({ slug, endpoints: own }) => listed(`/api/globals/${slug}`, own)),
  ]
  return [...new Set(rows)]
}

const listed = (base: string, endpoints: false | { method: string; path: string }[] = []): string[] =>
  (endpoints || []).map(({ method, path: place }) =>
    `${method} ${base}${place}`.replaceAll(/:\w+\??/g, '{}').replace(/\/$/, ''),
  )

const deeds = { post: 'create', patch: 'update', delete: 'delete', get: 'read' } as const

/** What the role table opens to nobody is not offered. */
const closedRoutes = async (): Promise<string[]> => {
  const { readFacts } = await import('../../src/contracts/payload/readFacts.ts')
  const { collections } = readFacts(room.payload.config, '')
  return collections.flatMap(({ slug, who }) =>
    Object.entries(deeds).flatMap(([method, deed]) =>
      who[deed].length > 0 ? [] : [`${method} /api/${slug}`, `${method} /api/${slug}/{}`],
    ),
  )
}

/** Each public GET with the parameters of something that is live. */
const publicGets = async (): Promise<{ place: string; url: string }[]> => {
  const paths = Object.entries<any>(document.paths).filter(([, { get }]) => get?.security.some(isNone))
  const found: { place: string; url: string }[] = []
  for (const [place] of paths) for (const url of await filled(place)) found.push({ place, url })
  return found
}

const isNone = (way: object): boolean => Object.keys(way).length === 0

const queries = ['', '?depth=0', '?depth=2&limit=100']

const filled = async (place: string): Promise<string[]> => {
  const slug = place.split('/')[2] ?? ''
  if (place === '/api/graphql') return ['/api/graphql?query={__typename}']
  if (place.includes('resolve')) return ['/api/redirects/resolve?resource=articles&slug=nosuch']
  if (place === '/api/fronts/{section}') return ['/api/fronts/harbour', '/api/fronts/harbour?body=true']
  if (!place.includes('{'))
    return queries.map((query) => place + query).filter((url) => !/fronts.*100/.test(url))
  if (place.includes('{token}')) return [place.replace('{token}', 'nosuch').replace('{filename}', 'x.jpg')]
  const { body } = await room.rest('public', 'GET', `/api/${slug}?depth=0&limit=100`)
  return (body.docs as Record<string, string>[])
    .slice(0, 5)
    .map((doc) =>
      place.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(doc[name]))),
    )
}
