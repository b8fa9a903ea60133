import { z } from 'zod'

import type { Route } from '../../src/platform/routes/route.ts'
import { openLiveSite } from '../helpers/liveSite.ts'
import type { Newsroom } from '../helpers/newsroom.ts'

/* What is wrong with a request is said by field, by every route that has a record and does not read for itself. */

let room: Newsroom
let story: string
let routes: readonly Route[]

beforeAll(async () => {
  ;({ room } = await openLiveSite())
  const { readRoutes } = await import('../../src/api/contracts/payload/readRoutes.ts')
  routes = readRoutes(room.payload.config)
    .map(({ route }) => route)
    .filter(({ readsItself }) => readsItself !== true)
  story = String((await room.payload.find({ collection: 'articles', limit: 1 })).docs[0]?.id)
})

afterAll(() => room.close())

type Refused = { asked: string; status: number; code: unknown; fields: string[] }

const ask = async ({ method, path, params = {} }: Route, query: string, body?: unknown): Promise<Refused> => {
  const known = (name: string): string => oneOf(params[name]) ?? story
  const url = `${path.replaceAll(/\{(\w+)\}/g, (_place, name: string) => known(name))}${query}`
  return refusalOf(
    `${method} ${url} ${JSON.stringify(body)}`,
    await room.rest('admin', method.toUpperCase(), url, body),
  )
}

const refusalOf = (asked: string, { body, status }: { body: any; status: number }): Refused => {
  const told = body.errors?.flatMap((error: any) => (error.data ? [error.data] : [])) ?? []
  const all = body.code === undefined ? told : [body]
  const fields = all.flatMap(({ errors = [], path }: any) => [
    ...errors.map((error: any) => String(error.path)),
    ...(path === undefined ? [] : [String(path)]),
  ])
  return { asked, status, code: all[0]?.code, fields }
}

const jsonOf = (schema: z.ZodType): any => z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })

/** A value that a part of a path may have. */
const oneOf = (schema: z.ZodType | undefined): string | undefined => schema && jsonOf(schema).enum?.[0]

const names = (refused: Refused, field: string): boolean =>
  refused.fields.some((path) => path === field || path.startsWith(`${field}.`))

test('there are many of them', () => expect(routes.length).toBeGreaterThan(80))

test('a parameter that is misspelt is named', async () => {
  const wrong: Refused[] = []
  for (const route of routes) {
    const refused = await ask(route, '?unheard=of')
    const isTold = refused.status === 400 && refused.code === 'unknown-parameter' && names(refused, 'unheard')
    if (!isTold) wrong.push(refused)
  }
  expect(wrong).toEqual([])
})

test('a parameter with a wrong value is named', async () => {
  const wrong: Refused[] = []
  for (const route of routes)
    for (const [name, schema] of Object.entries(route.query ?? {}))
      for (const query of wrongQueries(name, jsonOf(schema))) {
        const refused = await ask(route, query)
        if (refused.status !== 400 || typeof refused.code !== 'string' || !names(refused, name))
          wrong.push(refused)
      }
  expect(wrong).toEqual([])
})

const wrongQueries = (name: string, { anyOf, enum: values, type }: any): string[] => {
  if (type === 'object' || anyOf) return [`?${name}=flat`]
  const twice = `?${name}=no&${name}=no`
  return type === 'string' && !values ? [twice] : [`?${name}=nosuch`, `?${name}=`, twice]
}

test('a part of a path with a wrong value is refused by its own code', async () => {
  const found: unknown[][] = []
  for (const route of routes.filter(({ params }) => params)) {
    const { code, fields, status } = await ask(
      { ...route, params: { transition: z.enum(['nosuch']), lane: z.enum(['nosuch']) } },
      '',
    )
    found.push([route.path.split('/').at(-1), status, code, ...fields])
  }
  expect([...new Set(found.map(String))].toSorted()).toEqual([
    '{lane},404,unknown-lane,lane',
    '{transition},404,unknown-move,transition',
  ])
})

/** The routes that read a body, each with the schemas of its members. */
const withBodies = () =>
  routes.flatMap((route) =>
    route.body && route.body.schema instanceof z.ZodType
      ? [{ route, schema: jsonOf(route.body.schema) }]
      : [],
  )

test('a member of a body that is not known is named', async () => {
  const wrong: Refused[] = []
  for (const { route } of withBodies()) {
    const refused = await ask(route, '', { unheard: 'of' })
    if (refused.status !== 422 || refused.code !== 'bad-body' || !names(refused, 'unheard'))
      wrong.push(refused)
  }
  expect(wrong).toEqual([])
})

test('a member of a body with a wrong value is named', async () => {
  const wrong: Refused[] = []
  for (const { route, schema } of withBodies())
    for (const name of Object.keys(schema.properties ?? {})) {
      const refused = await ask(route, '', { [name]: [{}] })
      if (refused.status !== 422 || refused.code !== 'bad-body' || !names(refused, name)) wrong.push(refused)
    }
  expect(wrong).toEqual([])
})

test('a body that is needed and missing is refused, with the members that it needs', async () => {
  const wrong: Refused[] = []
  for (const { route, schema } of withBodies().filter((one) => (one.schema.required ?? []).length > 0)) {
    const refused = await ask(route, '')
    const isTold = schema.required.every((name: string) => names(refused, name))
    if (refused.status !== 422 || !isTold) wrong.push(refused)
    const isListed = await ask(route, '', [])
    if (isListed.status !== 400 || isListed.code !== 'bad-body') wrong.push(isListed)
  }
  expect(wrong).toEqual([])
})

const writes = () => routes.filter(({ method }) => method === 'post')

test('a body where none is taken is refused', async () => {
  const wrong: Refused[] = []
  for (const route of writes().filter(({ body }) => !body)) {
    const refused = await ask(route, '', { unheard: 'of' })
    if (refused.status !== 422 || refused.code !== 'bad-body' || !names(refused, 'unheard'))
      wrong.push(refused)
  }
  expect(wrong).toEqual([])
})

test('a form where JSON is taken is refused', async () => {
  const form = new FormData()
  form.set('comment', 'Gone')
  const wrong: Refused[] = []
  for (const route of writes()) {
    const refused = await ask(route, '', form)
    const isTold = refused.code === 'unsupported-media-type' && names(refused, 'Content-Type')
    if (refused.status !== 415 || !isTold) wrong.push(refused)
  }
  expect(wrong).toEqual([])
})

test('every refusal of every endpoint has a code of the table, Payload’s endpoints included', async () => {
  const { refusalCodes } = await import('../../src/rules/refusals/refusals.ts')
  const isKnown = new Set<unknown>(refusalCodes)
  const { collections, globals, endpoints } = room.payload.config
  const groups = [
    ...collections.map(({ endpoints: own, slug }) => [`/api/${slug}`, own] as const),
    ...globals.map(({ endpoints: own, slug }) => [`/api/globals/${slug}`, own] as const),
    ['/api', endpoints] as const,
  ]
  const wrong: Refused[] = []
  for (const [base, own] of groups)
    for (const { method, path } of own === false ? [] : own) {
      if (/stream|logout/.test(path)) continue
      const body = /post|patch/.test(method) ? { unheard: 'of' } : undefined
      const address = base + path.replaceAll(/:\w+(\(.+\))?\??/g, 'nosuch').replace(/\/$/, '')
      const answer = await room.rest('admin', method.toUpperCase(), address, body)
      const refused = refusalOf(`${method} ${address}`, answer)
      if (answer.status >= 500 || (answer.status >= 400 && !isKnown.has(refused.code))) wrong.push(refused)
    }
  expect(wrong).toEqual([])
})

test.each([
  [{}, 'token'],
  [{ token: 1, password: 'x' }, 'token'],
  [{ token: 'x' }, 'password'],
  [{ token: 'x', password: ['y'] }, 'password'],
])('a new password needs a token and a password: %j', async (body, field) => {
  const answer = await room.rest('public', 'POST', '/api/users/reset-password', body)
  expect(refusalOf('', answer)).toMatchObject({ status: 400, code: 'bad-body', fields: [field] })
})

test('a link for a new password that is over says so, by both doors', async () => {
  const sent = { token: 'x', password: 'quite another long phrase' }
  const answer = await room.rest('public', 'POST', '/api/users/reset-password', sent)
  expect(refusalOf('', answer)).toMatchObject({ status: 403, code: 'reset-link-over', fields: ['token'] })
  const mutation = 'mutation { resetPasswordUser(token: "x", password: "y") { token } }'
  const { body } = await room.graphql('public', mutation)
  expect(body.errors[0].extensions.data.code).toBe('reset-link-over')
})

test.each(['PATCH', 'DELETE'])('%s of many needs “where”', async (method) => {
  for (const query of ['', '?where=', '?where', '?depth=0']) {
    const body = method === 'PATCH' ? { dek: 'No' } : undefined
    const answer = await room.rest('admin', method, `/api/articles${query}`, body)
    expect({ query, ...refusalOf('', answer) }).toMatchObject({
      ...{ query, status: 400, code: 'where-missing', fields: ['where'] },
    })
  }
})

test('each document that a bulk write refuses has a code', async () => {
  const where = 'where[slug][equals]=the-dredger-is-here'
  const answer = await room.rest('admin', 'DELETE', `/api/articles?${where}`)
  expect(answer.status).toBe(400)
  expect(answer.body.errors).toEqual([
    expect.objectContaining({ id: expect.any(String), code: 'was-public', message: expect.any(String) }),
  ])
})

describe.each(['public', 'admin'] as const)('GraphQL says to the %s what is wrong with', (who) => {
  test.each([
    ['a query that cannot be parsed', '{ Articles { docs { id }', undefined],
    ['a field that is not there', '{ Articles { docs { unheard } } }', undefined],
    ['a mutation that is not there', 'mutation { unheard }', undefined],
    ['a fragment that is not used', '{ Articles { docs { id } } } fragment x on Article { id }', undefined],
    ['a variable of another type', 'query ($n: Int) { Articles(limit: $n) { docs { id } } }', { n: 'x' }],
    ['a variable that is missing', 'query ($n: Int!) { Articles(limit: $n) { docs { id } } }', {}],
  ])('%s', async (_what, query, variables) => {
    const { body } = await room.graphql(who, query, variables)
    expect(body.errors[0]).toMatchObject({
      message: expect.any(String),
      locations: expect.any(Array),
      extensions: { code: 'query-not-valid', statusCode: 400 },
    })
  })

  test.each([undefined, 1, {}])('a query that is %j', async (query) => {
    const { body } = await room.graphql(who, query as never)
    expect(body.errors[0].extensions).toMatchObject({ code: 'query-not-valid', statusCode: 400 })
  })
})
