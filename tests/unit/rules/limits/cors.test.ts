import { corsHeaders, type CorsPolicy } from '../../../../src/rules/limits/cors.ts'

const origin = 'https://www.example.org'

const said = (
  policy: CorsPolicy,
  method: string,
  isPostedFromAnywhere: boolean,
  asked: { from?: string; asksFor?: string } = {},
) =>
  corsHeaders(policy, { method, isPostedFromAnywhere, origin: asked.from ?? origin, asksFor: asked.asksFor })

const allows = (headers: Record<string, string>) => headers['Access-Control-Allow-Origin']

test('without a list nothing is said', () => expect(said([], 'GET', false)).toEqual({}))

test('a listed origin is named, another is not, and caches are told that it depends', () => {
  const own = said([origin], 'GET', false)
  expect([allows(own), own['Vary']]).toEqual([origin, 'Origin'])
  expect(said([origin], 'GET', false, { from: 'https://evil.example' })).toEqual({ Vary: 'Origin' })
  expect(said([origin], 'GET', false, { from: `${origin}.evil.example` })).toEqual({
    Vary: 'Origin',
  })
})

test.each([
  ['GET', false, '*'],
  ['HEAD', false, '*'],
  ['POST', true, '*'],
  ['POST', false, undefined],
  ['PATCH', false, undefined],
])('with *, %s (posted from anywhere: %s) is open to %s', (method, isPostedFromAnywhere, expected) => {
  expect(allows(said('*', method, isPostedFromAnywhere))).toBe(expected)
  expect(allows(said('*', 'OPTIONS', isPostedFromAnywhere, { asksFor: method }))).toBe(expected)
})

test('a preflight learns what may be asked, and * brings no credentials', () => {
  const listed = said([origin], 'OPTIONS', false, { asksFor: 'PATCH' })
  expect(listed['Access-Control-Allow-Methods']).toContain('PATCH')
  expect(listed['Access-Control-Allow-Headers']).toContain('Authorization')
  const open = said('*', 'OPTIONS', true, { asksFor: 'POST' })
  expect(open['Access-Control-Allow-Headers']).not.toContain('Authorization')
  expect({ ...listed, ...open }).not.toHaveProperty('Access-Control-Allow-Credentials')
})
