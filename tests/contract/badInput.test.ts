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
