import { familiesOfFields, familyOf, rateHeaders, ratesOf } from '../../../../src/rules/limits/rates.ts'

test.each([
  ['GET', 'reads', false, 'reads'],
  ['GET', 'reads', true, 'credentialed'],
  ['POST', 'reads', true, 'credentialed'],
  ['GET', undefined, false, 'reads'],
  ['HEAD', undefined, true, 'credentialed'],
  ['OPTIONS', undefined, false, 'reads'],
  ['PATCH', undefined, true, 'writes'],
  ['POST', 'writes', false, 'writes'],
  ['POST', 'logins', true, 'logins'],
  ['POST', 'beacons', true, 'beacons'],
  ['GET', 'free', true, undefined],
] as const)('%s of a route that says %s (credentials: %s) is %s', (method, rated, hasCredentials, family) => {
  expect(familyOf({ method, rated, hasCredentials })).toBe(family)
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
