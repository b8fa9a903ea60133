import { corsHeaders, type CorsPolicy } from '../../../../src/rules/limits/cors.ts'

const origin = 'https://www.example.org'

const said = (
  policy: CorsPolicy,
  method: string,
  path: string,
  asked: { from?: string; asksFor?: string } = {},
) => corsHeaders(policy, { method, path, origin: asked.from ?? origin, asksFor: asked.asksFor })

const allows = (headers: Record<string, string>) => headers['Access-Control-Allow-Origin']

test('without a list nothing is said', () => expect(said([], 'GET', '/api/articles')).toEqual({}))

test('a listed origin is named, another is not, and caches are told that it depends', () => {
  const own = said([origin], 'GET', '/api/articles')
  expect([allows(own), own['Vary']]).toEqual([origin, 'Origin'])
  expect(said([origin], 'GET', '/api/articles', { from: 'https://evil.example' })).toEqual({ Vary: 'Origin' })
  expect(said([origin], 'GET', '/api/articles', { from: `${origin}.evil.example` })).toEqual({
    Vary: 'Origin',
  })
})

test.each([
  ['GET', '/api/articles', '*'],
  ['HEAD', '/feeds/rss.xml', '*'],
  ['POST', '/api/graphql', '*'],
  ['POST', '/api/beacons', '*'],
  ['POST', '/api/users/login', undefined],
  ['PATCH', '/api/articles/1', undefined],
])('with *, %s %s is open to %s', (method, path, expected) => {
  expect(allows(said('*', method, path))).toBe(expected)
  expect(allows(said('*', 'OPTIONS', path, { asksFor: method }))).toBe(expected)
})

test('a preflight learns what may be asked, and * brings no credentials', () => {
  const listed = said([origin], 'OPTIONS', '/api/articles', { asksFor: 'PATCH' })
  expect(listed['Access-Control-Allow-Methods']).toContain('PATCH')
  expect(listed['Access-Control-Allow-Headers']).toContain('Authorization')
  const open = said('*', 'OPTIONS', '/api/graphql', { asksFor: 'POST' })
  expect(open['Access-Control-Allow-Headers']).not.toContain('Authorization')
  expect({ ...listed, ...open }).not.toHaveProperty('Access-Control-Allow-Credentials')
})
