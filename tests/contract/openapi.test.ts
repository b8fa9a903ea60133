import { readFile } from 'node:fs/promises'
import path from 'node:path'

import { Validator } from '@seriousme/openapi-schema-validator'

import { answerChecker } from '../helpers/answerSchemas.ts'
import { openEventStream } from '../helpers/eventStream.ts'
import { openLiveSite } from '../helpers/liveSite.ts'
import { pictureFile } from '../helpers/matrixPicture.ts'
import type { Newsroom } from '../helpers/newsroom.ts'
import { feedFiles, publicGets } from '../helpers/publicGets.ts'

let room: Newsroom
let document: any
let check: ReturnType<typeof answerChecker>
let live: { stop: () => Promise<void> }

beforeAll(async () => {
  ;({ room } = await openLiveSite())
  const { liveJobs } = await import('../../src/events/live/payload/liveJobs.ts')
  const { startJobs } = await import('../../src/platform/jobs/payload/startJobs.ts')
  live = startJobs(room.payload, liveJobs(room.payload, 10))
  const data = { siteUrl: 'https://ledger.example', showHistory: true }
  await room.payload.updateGlobal({ slug: 'site-settings', data })
  document = (await room.rest('public', 'GET', '/api/openapi.json')).body
  check = answerChecker(document)
})

afterAll(async () => {
  await live.stop()
  await room.close()
})

test('docs/openapi.json is what is served; npm run generate renews it', async () => {
  const committed = await readFile(path.resolve('docs/openapi.json'), 'utf8')
  expect(`${JSON.stringify(document, null, 2)}\n` === committed).toBe(true)
})

test('it is compressed, and not sent again to whoever has it', async () => {
  const ask = (headers: Record<string, string>) => fetch(`${room.base}/api/openapi.json`, { headers })
  const answer = await ask({ 'Accept-Encoding': 'br' })
  expect(answer.headers.get('content-encoding')).toBe('br')
  expect(await answer.json()).toEqual(document)
  const again = { 'Accept-Encoding': 'br', 'If-None-Match': answer.headers.get('etag') ?? '' }
  expect((await ask(again)).status).toBe(304)
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
  const { exclusionReason } = await import('../../src/api/contracts/leftOut.ts')
  const documented = Object.keys(document.paths).flatMap((place) =>
    Object.keys(document.paths[place]).map((method) => `${method} ${withoutNames(place)}`),
  )
  const served = servedRoutes()
  const closed = await closedRoutes()
  const isExcused = (one: string) => closed.includes(one) || exclusionReason(one) !== undefined
  expect(served.filter((one) => !documented.includes(one) && !isExcused(one))).toEqual([])
  const elsewhere = documented.filter((one) => !served.includes(one))
  expect(elsewhere.toSorted()).toEqual(
    [...besideTheApi, 'get /api/graphql', 'post /api/graphql', 'post /api/beacons'].toSorted(),
  )
})

test('real public answers are as it says', async () => {
  const asked = await publicGets(room, document.paths)
  expect(asked.length).toBeGreaterThan(30)
  const wrong: unknown[] = []
  const fine = new Set<string>()
  for (const { place, url } of asked) {
    const answer = await fetch(room.base + url, { redirect: 'manual' })
    const faults = await faultsOf(answer, document.paths[place].get.responses[answer.status])
    if (faults.length > 0) wrong.push({ url, status: answer.status, faults: faults.slice(0, 5) })
    if (answer.ok) fine.add(place)
  }
  expect(wrong).toEqual([])
  const neverFine = asked.map(({ place }) => place).filter((place) => !fine.has(place))
  expect([...new Set(neverFine)].toSorted()).toEqual([
    '/api/calendar/feeds/{token}',
    '/api/previews/{token}',
    '/api/previews/{token}/media/{filename}',
    '/api/redirects/resolve',
  ])
})

test('what the stream tells is as it says', async () => {
  const stream = await openEventStream(`${room.base}/api/stream?lastEventId=0`)
  const events = await stream.until(5)
  stream.close()
  const { schema } = document.paths['/api/stream'].get.responses[200].content['text/event-stream']
  expect(events.flatMap(({ data }) => check(schema['x-event-data'], data))).toEqual([])
})

test('what the staff asks of stories and for itself is answered as it says', async () => {
  const made = await room.rest('author', 'POST', '/api/articles', { headline: 'Fog in the harbour' })
  const id: string = made.body.doc.id
  const story = `/api/articles/${id}`
  const remark = {
    resource: 'articles',
    document: id,
    text: 'Which harbour?',
    anchor: { field: 'headline', exact: 'Fog' },
  }
  const thread = (await room.rest('editor', 'POST', '/api/threads', remark)).body.doc.id
  const section = (await room.rest('editor', 'POST', '/api/sections', { name: 'Piers' })).body.doc.id
  const due = { resource: 'articles', document: id, assignee: room.ids.editor, role: 'writer' }
  await room.rest('editor', 'POST', '/api/assignments', due)
  await room.rest('author', 'PATCH', story, { headline: 'Fog at sea', dek: 'It stays.' })
  const { docs } = (await room.rest('editor', 'GET', `${story}/versions`.replace(`/${id}`, ''))).body
  const live = `/api/articles/${(await room.payload.find({ collection: 'articles', where: { _status: { equals: 'published' } } })).docs[0]?.id}`
  const at = new Date(Date.now() + 3_600_000).toISOString()
  const asked: Asked[] = [
    ...[
      'transitions',
      'checklist',
      'history',
      'diff?from=1&to=2',
      'threads?state=all',
      'uses',
      'previews',
    ].map((part): Asked => ['GET', `${story}/${part}`]),
    ['GET', '/api/articles/versions?limit=2'],
    ['GET', `/api/articles/versions/${docs[0].id}`],
    ['GET', '/api/assignments/mine'],
    ['GET', '/api/notifications/mine'],
    ['GET', '/api/notifications/choices'],
    ['POST', '/api/notifications/choices', { published: 'none' }],
    ['POST', '/api/notifications/read', {}],
    ['POST', `/api/threads/${thread}/resolve`],
    ['POST', `/api/threads/${thread}/reopen`],
    ['POST', `${story}/lanes/legal`, { state: 'required' }],
    ['POST', `/api/sections/${section}/transitions/publish-now`, { comment: 'It opens' }],
    ['POST', `${story}/sign-off`, {}],
    ['POST', `${story}/previews`, {}],
    ['POST', `${live}/schedules`, { action: 'withdraw', at, comment: 'By agreement' }],
    ['GET', `${live}/schedules`],
    ['GET', `${live}/revisions`],
    ['GET', `${live}/transitions`],
    ['GET', `/api/media/${(await room.payload.find({ collection: 'media' })).docs[0]?.id}/changes`],
    ['GET', '/api/users/sessions'],
    ['GET', '/api/access'],
  ]
  const wrong: unknown[] = []
  const statuses: Record<string, number> = {}
  for (const [method, url, body] of asked) {
    const answer = await room.rest('editor', method, url, body)
    const described = placeOf(method, url).responses[answer.status]
    const { schema } = contentOf(described)?.['application/json'] ?? {}
    const faults = described ? check(schema, answer.body) : ['is not described']
    if (faults.length > 0) wrong.push({ url, status: answer.status, faults: faults.slice(0, 5) })
    if (answer.status >= 300) statuses[url.replace(id, '{id}')] = answer.status
  }
  expect(wrong).toEqual([])
  expect(statuses).toEqual({ '/api/articles/{id}/sign-off': 409 })
})

type Asked = [method: string, url: string, body?: object]

/** The operation that an address belongs to: the one with the fewest parameters. */
const placeOf = (method: string, url: string): any => {
  const [path = ''] = url.split('?')
  const isPlace = (place: string) => new RegExp(`^${place.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(path)
  const places = Object.keys(document.paths).filter(
    (place) => isPlace(place) && document.paths[place][method.toLowerCase()],
  )
  const [first = ''] = places.toSorted((one, other) => one.split('{').length - other.split('{').length)
  return document.paths[first]?.[method.toLowerCase()] ?? { responses: {} }
}

test('front ends find first what they read', () => {
  expect(document.tags.map(({ name }: any) => name).slice(0, 10)).toEqual([
    'pages',
    'articles',
    'sections',
    'persons',
    'trending-items',
    'readership',
    'fronts',
    'feeds',
    'sitemaps',
    'search',
  ])
  const [first = ''] = Object.keys(document.paths)
  expect([first, Object.keys(document.paths[first])[0]]).toEqual(['/api/pages', 'get'])
})

test('a restored revision is the document, and a message', async () => {
  const { body } = await room.rest('editor', 'GET', '/api/articles/versions?limit=1')
  const path = `/api/articles/versions/${body.docs[0].id}`
  const { message, ...restored } = (await room.rest('editor', 'POST', path)).body
  const { schema } = placeOf('POST', path).responses[200].content['application/json']
  expect(check(schema.allOf[0], restored)).toEqual([])
  expect(check(schema.allOf[1], { message })).toEqual([])
})

test('a picture needs a file and an alternative text', async () => {
  const { schema } = document.paths['/api/media'].post.requestBody.content['multipart/form-data']
  expect([schema.required, document.components.schemas.MediaInput.required]).toEqual([
    ['file', '_payload'],
    ['alt'],
  ])
  const { data, name } = await pictureFile('crane')
  const send = async (parts: object, fields: object) => {
    const form = new FormData()
    if ('data' in parts) form.set('file', new Blob([data], { type: 'image/png' }), name)
    form.set('_payload', JSON.stringify(fields))
    return (await room.rest('admin', 'POST', '/api/media', form)).status
  }
  expect(await send({ data }, {})).toBe(400)
  expect(await send({}, { alt: 'A crane' })).toBe(400)
  expect(await send({ data }, { alt: 'A crane' })).toBe(201)
})

describe('what a new document needs, and nothing else', () => {
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  const all: Readonly<Record<string, Record<string, unknown>>> = {
    sections: { name: 'Ferries' },
    persons: { name: 'Ana Lund' },
    users: { name: 'Ana Lund', email: 'ana@example.org', password: 'quays and cranes at dawn' },
    keys: { label: 'Site', scopes: ['read'], expiresAt: tomorrow },
    webhooks: { name: 'Site', url: 'https://hooks.example.org/in', events: ['published'] },
    redirects: { from: 'old-fog', to: { relationTo: 'articles', value: '' } },
    threads: { resource: 'articles', document: '', text: 'Which harbour?' },
    assignments: { resource: 'articles', document: '', assignee: 'editor' },
  }

  test.each(Object.keys(all))('of %s is what is required of it', async (slug) => {
    const { docs } = await room.payload.find({ collection: 'articles', limit: 1 })
    const text = JSON.stringify(all[slug])
      .replaceAll('""', `"${docs[0]?.id}"`)
      .replaceAll('"editor"', `"${room.ids.editor}"`)
    const whole = JSON.parse(text) as Record<string, unknown>
    const { schema } = document.paths[`/api/${slug}`].post.requestBody.content['application/json']
    const { required } = document.components.schemas[schema.$ref.split('/').pop()]
    expect(required.toSorted()).toEqual(Object.keys(whole).toSorted())
    for (const name of required) {
      const { status } = await room.rest('admin', 'POST', `/api/${slug}`, { ...whole, [name]: undefined })
      expect([name, status >= 400 && status < 500]).toEqual([name, true])
    }
    expect((await room.rest('admin', 'POST', `/api/${slug}`, whole)).status).toBe(201)
  })

  test.each<[object, boolean]>([
    [{ headline: 'Fog' }, true],
    [{ planning: { workingHeadline: 'Fog' } }, true],
    [{ headline: null, planning: { workingHeadline: 'Fog' } }, true],
    [{}, false],
    [{ headline: '' }, false],
    [{ planning: { lengthNote: 'Short' } }, false],
    [{ dek: 'Fog' }, false],
  ])('of articles is a headline or a working headline: %j', async (data, isEnough) => {
    const { schema } = document.paths['/api/articles'].post.requestBody.content['application/json']
    const { status } = await room.rest('author', 'POST', '/api/articles', data)
    expect([check(schema, data).length === 0, status]).toEqual([isEnough, isEnough ? 201 : 400])
  })
})

test('reasons, times and time zones are the same wherever something is moved on', () => {
  const found: Record<string, Set<string>> = {}
  for (const methods of Object.values<any>(document.paths))
    for (const { requestBody } of Object.values<any>(methods)) {
      const schema = requestBody?.content?.['application/json']?.schema
      const { properties = {} } = document.components.schemas[schema?.$ref?.split('/').pop()] ?? schema ?? {}
      for (const name of ['comment', 'at', 'zone']) {
        // A schedule alone has a default.
        const members = Object.entries(properties[name] ?? {}).filter(([keyword]) => keyword !== 'default')
        if (members.length > 0) (found[name] ??= new Set()).add(JSON.stringify(members))
      }
    }
  expect(
    Object.entries(found)
      .map(([name, { size }]) => [name, size])
      .toSorted(),
  ).toEqual([
    ['at', 1],
    ['comment', 1],
    ['zone', 1],
  ])
})

test('no schema says nothing', () => {
  expect(emptyIn(document, '')).toEqual([])
})

const emptyIn = (value: unknown, at: string): string[] => {
  if (typeof value !== 'object' || value === null) return []
  const isEmpty = Object.keys(value).length === 0 && !Array.isArray(value)
  if (isEmpty) return /\/(security\/\d+|content\/\*~\*)$/.test(at) ? [] : [at]
  return Object.entries(value).flatMap(([name, one]) => emptyIn(one, `${at}/${name.replaceAll('/', '~')}`))
}

test('what is done with webhooks is answered as it says', async () => {
  const asked = { name: 'Site', url: 'https://hooks.example.org/in', events: ['published'] }
  const { body } = await room.rest('admin', 'POST', '/api/webhooks', asked)
  for (const deed of ['secret', 'replay']) {
    const answer = await room.rest('admin', 'POST', `/api/webhooks/${body.doc.id}/${deed}`)
    const { content } = document.paths[`/api/webhooks/{id}/${deed}`].post.responses[answer.status]
    expect(check(content['application/json'].schema, answer.body)).toEqual([])
  }
})

test.each([
  ['/api/articles?limit=0', 400, 'R400'],
  ['/api/articles?after=nonsense', 400, 'R400'],
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

test.each([
  ['/api/articles', { headline: 'Too soon', plannedFor: '2030-01-01T00:00:00.000Z' }, 409],
  ['/api/sections', { name: 'Too soon', stage: 'scheduled' }, 409],
  ['/api/threads', {}, 404],
  ['/api/messages', {}, 404],
  ['/api/assignments', {}, 404],
])('that %s refuses %j with %i is in it', async (url, data, status) => {
  const answer = await room.rest('editor', 'POST', url, data)
  expect(answer.status).toBe(status)
  expect(document.paths[url].post.responses[status].$ref).toBe(`#/components/responses/R${status}`)
})

test('where an answer is elsewhere, it says so', async () => {
  const { docs } = await room.payload.find({
    collection: 'media',
    limit: 1,
    where: { isLive: { equals: true } },
  })
  const answer = await fetch(`${room.base}/api/media/${docs[0]?.id}/render?w=160&v=old`, {
    redirect: 'manual',
  })
  const described = document.paths['/api/media/{id}/render'].get.responses[answer.status]
  expect([answer.status, Object.keys(described.headers)]).toEqual([302, ['Location']])
})

/** What an answer has that its description has not. Of a stream, which has no end, the head alone is looked at. */
const faultsOf = async (answer: Response, described: any): Promise<string[]> => {
  const type = answer.headers.get('content-type')?.split(';')[0] ?? ''
  const content = contentOf(described)
  const said = content?.[type] ?? content?.['*/*']
  if (said?.schema && type.endsWith('json')) return check(said.schema, await answer.json())
  await answer.body?.cancel()
  return described && (said || !content) ? [] : [`${type} is not described`]
}

const contentOf = (described: any): Record<string, any> | undefined => {
  const name = described?.$ref?.split('/').pop()
  return (name ? document.components.responses[name] : described)?.content
}

const operations = (): { operationId: string }[] =>
  Object.values(document.paths).flatMap((one: any) => Object.values(one))

const withoutNames = (place: string): string => place.replaceAll(/\{\w+\}/g, '{}')

const feedsOf = ['', 'sections/{}/', 'persons/{}/', 'topics/{}/']

/** What Express serves by itself. */
const besideTheApi = [
  ...['livez', 'readyz', 'sitemap.xml', 'news-sitemap.xml', 'sitemaps/{}'],
  ...feedsOf.flatMap((of) => feedFiles.map((file) => `feeds/${of}${file}`)),
].map((place) => `get /${place}`)

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

/** A pattern in brackets behind a parameter says which values it has; it is not part of the path. */
const listed = (base: string, endpoints: false | { method: string; path: string }[] = []): string[] =>
  (endpoints || []).map(({ method, path: place }) =>
    `${method} ${base}${place}`.replaceAll(/:\w+(\([^)]*\))?\??/g, '{}').replace(/\/$/, ''),
  )

const deeds = { post: 'create', patch: 'update', delete: 'delete', get: 'read' } as const

/** What the role table opens to nobody is not offered. */
const closedRoutes = async (): Promise<string[]> => {
  const { readFacts } = await import('../../src/api/contracts/payload/readFacts.ts')
  const { collections } = readFacts(room.payload.config, '')
  return collections.flatMap(({ slug, who }) =>
    Object.entries(deeds).flatMap(([method, deed]) =>
      who[deed].length > 0 ? [] : [`${method} /api/${slug}`, `${method} /api/${slug}/{}`],
    ),
  )
}
