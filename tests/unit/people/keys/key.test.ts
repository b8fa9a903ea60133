import {
  hashKey,
  hintOf,
  isFirstToday,
  isUseStale,
  keyIn,
  keyRefusal,
  makeKey,
} from '../../../../src/people/keys/key.ts'

const key = makeKey(Buffer.alloc(32, 1))

test('a key is cd_ and 256 bits, its hash tells nothing of it, its hint very little', () => {
  expect(key).toMatch(/^cd_[\w-]{43}$/)
  expect(hashKey(key, 'secret')).toMatch(/^[0-9a-f]{64}$/)
  expect(hashKey(key, 'secret')).not.toBe(hashKey(key, 'other'))
  expect(hintOf(key)).toBe('cd_AQEBA…')
})

test.each([
  [`Bearer ${key}`, key],
  [`bearer ${key}`, key],
  [`keys API-Key ${key}`, key],
  ['keys API-Key anything', 'anything'],
  ['Bearer eyJhbGciOiJIUzI1NiJ9.e30.x', undefined],
  [`JWT ${key}`, undefined],
  ['users API-Key x', undefined],
  ['', undefined],
  [undefined, undefined],
])('in the header %p the key is %p', (header, expected) => {
  expect(keyIn(header)).toBe(expected)
})

test('a key opens until it expires or is revoked', () => {
  const expiresAt = '2026-03-01T12:00:00.000Z'
  const end = Date.parse(expiresAt)
  expect(keyRefusal({ expiresAt }, end - 1)).toBeUndefined()
  expect(keyRefusal({ expiresAt }, end)?.code).toBe('key-expired')
  expect(keyRefusal({ expiresAt, revoked: true }, end - 1)?.code).toBe('key-revoked')
  expect(keyRefusal(undefined, end)?.code).toBe('key-unknown')
})

test('a use is written down every ten minutes at most, and told to the log once a day', () => {
  const last = '2026-03-01T23:55:00.000Z'
  const after = (minutes: number) => Date.parse(last) + minutes * 60_000
  expect([0, 9, 10].map((minutes) => isUseStale(last, after(minutes)))).toEqual([false, false, true])
  expect([0, 4, 5].map((minutes) => isFirstToday(last, after(minutes)))).toEqual([false, false, true])
  expect([isUseStale(null, 0), isFirstToday(undefined, 0)]).toEqual([true, true])
})
