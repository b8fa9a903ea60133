import { familiesOfFields, familyOf, rateHeaders, ratesOf } from '../../../../src/rules/limits/rates.ts'

test.each([
  ['GET', '/api/articles', false, 'reads'],
  ['HEAD', '/feeds/rss.xml', false, 'reads'],
  ['GET', '/api/articles', true, 'credentialed'],
  ['POST', '/api/graphql', false, 'reads'],
  ['POST', '/api/articles', true, 'writes'],
  ['PATCH', '/api/users/1', true, 'writes'],
  ['POST', '/api/presence', true, 'credentialed'],
  ['DELETE', '/api/kept/0123', true, 'credentialed'],
  ['POST', '/api/kept', false, 'reads'],
  ['POST', '/api/beacons', false, 'beacons'],
  ['POST', '/api/beacons/', true, 'beacons'],
  ['POST', '/api/users/login', false, 'logins'],
  ['POST', '/api/users/login/', true, 'logins'],
  ['POST', '/api/users/forgot-password', false, 'logins'],
  ['POST', '/api/users/reset-password', false, 'logins'],
  ['POST', '/api/users/totp/confirm', true, 'logins'],
  ['DELETE', '/api/users/totp', true, 'logins'],
  ['GET', '/livez', false, undefined],
  ['GET', '/admin/collections/articles', true, undefined],
  ['GET', '/_next/static/x.js', false, undefined],
])('%s %s (credentials: %s) is %s', (method, path, hasCredentials, family) => {
  expect(familyOf({ method, path, hasCredentials })).toBe(family)
})

test('mutations count by what they do', () => {
  expect(familiesOfFields(['loginUser', 'createArticle', 'forgotPasswordUser'])).toEqual([
    'logins',
    'writes',
    'logins',
  ])
})

test('the headers are those of the draft', () => {
  const rates = ratesOf({ reads: 10, writes: 5, logins: 3, beacons: 8 })
  expect(rateHeaders({ family: 'credentialed', remaining: 7, seconds: 42 }, rates)).toEqual({
    'RateLimit-Policy': '"credentialed";q=50;w=60',
    RateLimit: '"credentialed";r=7;t=42',
  })
})
