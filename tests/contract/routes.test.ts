import type { AddressInfo } from 'node:net'

import type { Express } from 'express'
import type { SanitizedConfig } from 'payload'

import { formOf } from '../../src/edge/delivery/formOf.ts'
import { normalise } from '../../src/edge/delivery/normalise.ts'
import { RouteTable } from '../../src/platform/routes/routeTable.ts'

/* What the cache, the rates and CORS read off the records of all routes that there are. */

let config: SanitizedConfig
let table: RouteTable

beforeAll(async () => {
  await import('@payloadcms/richtext-lexical/lexical')
  const { readAllRoutes } = await import('../../src/api/contracts/payload/readAllRoutes.ts')
  config = await (await import('../../payload.config.ts')).default
  table = new RouteTable(readAllRoutes(config))
})

test.each([
  ['GET', '/api/articles', 'reads'],
  ['HEAD', '/feeds/rss.xml', 'reads'],
  ['POST', '/api/graphql', 'reads'],
  ['POST', '/api/articles', 'writes'],
  ['PATCH', '/api/users/1', 'writes'],
  ['POST', '/api/presence', 'reads'],
  ['DELETE', '/api/kept/0123', 'reads'],
  ['POST', '/api/kept', 'reads'],
  ['POST', '/api/beacons', 'beacons'],
  ['POST', '/api/beacons/', 'beacons'],
  ['POST', '/api/users/login', 'logins'],
  ['POST', '/api/users/login/', 'logins'],
  ['POST', '/api/users/login//', 'logins'],
  ['POST', '/api/users/LOGIN', 'logins'],
  ['POST', '/api/users/forgot-password', 'logins'],
  ['POST', '/api/users/reset-password', 'logins'],
  ['POST', '/api/users/unlock', 'logins'],
  ['POST', '/api/users/first-register', 'logins'],
  ['POST', '/api/users/totp/setup', 'logins'],
  ['POST', '/api/users/totp/confirm', 'logins'],
  ['DELETE', '/api/users/totp', 'logins'],
  ['GET', '/livez', 'free'],
  ['GET', '/readyz', 'free'],
  ['GET', '/admin/collections/articles', 'free'],
  ['POST', '/admin', 'free'],
  ['GET', '/_next/static/x.js', 'free'],
])('%s %s counts as %s', (method, path, rate) => expect(table.find(method, path)?.route.rate).toBe(rate))

test('questions and beacons may be posted from anywhere, and nothing else', () => {
  const posted = table.all.filter(({ isPostedFromAnywhere }) => isPostedFromAnywhere)
  expect(posted.map(({ method, path }) => `${method} ${path}`)).toEqual([
    'post /api/graphql',
    'post /api/beacons',
  ])
})

test.each([
  ['/_next/static/chunks/a.js', true],
  ['/docs', true],
  ['/docs/assets/api.js', true],
  ['/docsish', false],
  ['/admin', false],
  ['/api/articles', false],
])('%s is the same for everybody: %s', (path, isAlike) =>
  expect(table.find('GET', path)?.route.cache === 'alike').toBe(isAlike),
)

test('a route without a record is not served', async () => {
  const { assertRecorded } = await import('../../src/platform/routes/payload/assertRecorded.ts')
  const handler = () => new Response()
  const open = { method: 'get', path: '/made-up', handler } as const
  const message = 'GET /api/made-up has no record. Make it with endpointOf.'
  expect(() => assertRecorded({ endpoints: [open] } as never)).toThrow(message)
})

describe('what Express answers', () => {
  type Layer = { route?: { path: string }; slash: boolean; match: (path: string) => boolean }

  /** Layers of the app’s router that answer at an address of their own, and not at that of a record. */
  const strangers = (app: Express): string[] => {
    const { stack } = app.router as unknown as { stack: Layer[] }
    const known = [...table.all.map((route) => route.path.replaceAll(/\{\w+\*?\}/g, 'x')), '/api/x']
    return stack
      .filter(({ slash }) => !slash)
      .filter((layer) => !known.some((path) => layer.match(path)))
      .map(({ route }) => route?.path ?? 'a folder')
  }

  const open = async () => {
    const { createApp } = await import('../../src/server/app.ts')
    const { createReadiness } = await import('../../src/server/readiness.ts')
    return createApp(createReadiness())
  }

  it('has a record, all of it', async () => expect(strangers(await open())).toEqual([]))

  it('would be found without one', async () => {
    const app = await open()
    app.get('/made-up', (_req, res) => void res.end())
    app.use('/made-up-too', (_req, res) => void res.end())
    expect(strangers(app)).toEqual(['/made-up', 'a folder'])
  })

  it.each([
    ['POST', '/livez', 405, 'GET, HEAD'],
    ['POST', '/docs/start', 405, 'GET, HEAD'],
    ['DELETE', '/feeds/rss.xml', 405, 'GET, HEAD'],
    ['GET', '/api/beacons', 405, 'POST'],
    ['PUT', '/api/graphql', 405, 'GET, POST, HEAD'],
    ['OPTIONS', '/readyz', 204, 'GET, HEAD'],
    ['HEAD', '/livez', 200, null],
    ['GET', '/nowhere', 404, null],
  ])('%s %s is %i', async (method, path, status, allow) => {
    const server = (await open()).listen(0)
    const { port } = server.address() as AddressInfo
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method })
    await new Promise((resolve) => server.close(resolve))
    expect([answer.status, answer.headers.get('allow')]).toEqual([status, allow])
    expect((await answer.text()).includes('no-such-method')).toBe(status === 405)
  })
})

describe('the form of an answer', () => {
  const chrome = 'image/avif,image/webp,*/*;q=0.8'
  it.each([
    ['/api/graphql?query={a}', chrome, chrome],
    ['/api/graphql', undefined, ''],
    ['/api/media/01a211de/render?w=160', chrome, 'avif'],
    ['/api/media/01a211de/render?w=160', undefined, 'plain'],
    ['/api/media/01a211de/render?w=160&format=jpeg', chrome, undefined],
    ['/api/media/01a211de/render?format=jpeg', chrome, undefined],
    ['/api/media/01a211de/render?utm_format=jpeg', chrome, 'avif'],
    ['/api/media/file/render', chrome, undefined],
    ['/api/media/01a211de', chrome, undefined],
    ['/api/articles', chrome, undefined],
  ])('at %s for %s goes by %s', (url, accept, form) => {
    expect(formOf(table, url, accept)).toBe(form)
  })
})

describe('the one form of an address', () => {
  it.each([
    ['/api/articles?limit=3&depth=1', '/api/articles?depth=1&limit=3'],
    [
      '/api/articles?sort=a&where%5Bslug%5D%5Bequals%5D=x',
      '/api/articles?sort=a&where%5Bslug%5D%5Bequals%5D=x',
    ],
    ['/api/articles?utm_source=letter&limit=3&fbclid=1', '/api/articles?limit=3'],
    ['/api/articles?', '/api/articles'],
    ['/api/articles?sort=b&sort=a', '/api/articles?sort=b&sort=a'],
    ['/api/fronts/harbour', '/api/fronts/harbour'],
    ['/api/most-read?section=a&hours=3', '/api/most-read?hours=3&section=a'],
    ['/feeds/rss.xml', '/feeds/rss.xml'],
  ])('of %s is %s', (url, form) => {
    expect(normalise(table, url)).toBe(form)
  })

  it('keeps the order where it means something', () => {
    const url = '/api/articles?where[or][][b]=1&where[or][][a]=2'
    expect(normalise(table, url)).toBe(url)
  })

  it.each([
    '/api/users',
    '/api/articles/01a211de-9e16-7079-9ae9-5eea861562ce/transitions',
    '/api/articles?draft=true',
    '/api/articles?limit=3&unheard=of',
    '/api/articles?%E0%A4%A=1',
    '/api/media/file/a.jpg?preview=token',
    '/API/articles',
    '/api/articles/',
    '/api/fronts/',
    '/admin',
  ])('is none for %s, which is asked anew each time', (url) => {
    expect(normalise(table, url)).toBeUndefined()
  })
})
