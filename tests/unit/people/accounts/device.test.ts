import {
  deviceCookie,
  deviceLifetime,
  knownDeviceIn,
  newNonce,
  readDevice,
  writeDevice,
} from '../../../../src/people/accounts/device.ts'

const secret = 'the secret of a newsroom'
const email = 'ida@example.org'
const issuedAt = Date.parse('2026-03-01T12:00:00Z')
const value = writeDevice(secret, { email, nonce: 'abc123', issuedAt })

const read = (changed: Partial<Parameters<typeof readDevice>[1]> = {}, by = secret) =>
  readDevice(by, { email, now: issuedAt + 1000, value, ...changed })

test('a device is known for a year, to the account that logged in with it', () => {
  expect(read()).toBe('abc123')
  expect(read({ now: issuedAt + deviceLifetime })).toBe('abc123')
  expect(read({ now: issuedAt + deviceLifetime + 1 })).toBeUndefined()
  expect(read({ email: 'otto@example.org' })).toBeUndefined()
  expect(read({}, 'another secret')).toBeUndefined()
})

test.each([
  undefined,
  '',
  'x',
  value.replace('abc123', 'abc124'),
  value.replace(/^\d/, '2'),
  `${value.slice(0, -1)}${value.endsWith('0') ? '1' : '0'}`,
  `${value}0`,
  value.slice(0, -1),
  `${issuedAt}.abc123.${'ü'.repeat(64)}`,
])('%p is no device', (forged) => {
  expect(read({ value: forged })).toBeUndefined()
})

test('each account has a cookie of its own, whose name tells nobody which', () => {
  expect(deviceCookie(secret, email)).toMatch(/^copydesk-device-[0-9a-f]{12}$/)
  expect(deviceCookie(secret, email)).not.toBe(deviceCookie(secret, 'otto@example.org'))
  expect(deviceCookie(secret, email)).not.toBe(deviceCookie('another secret', email))
})

test('a device is known without its account by the seal of its cookie', () => {
  const name = deviceCookie(secret, email)
  const nonce = newNonce(secret, { issuedAt, name, random: 'a1'.repeat(16) })
  const cookie = `${name}=${writeDevice(secret, { email, nonce, issuedAt })}`
  const known = (cookies: string, now = issuedAt) => knownDeviceIn(secret, cookies, now)
  expect(known(`payload-token=x; ${cookie}`)).toBe(name)
  expect(readDevice(secret, { email, now: issuedAt, value: cookie.split('=')[1] })).toBe(nonce)
  expect(known(cookie, issuedAt + deviceLifetime + 1)).toBeUndefined()
  for (const forged of [
    cookie.replace('a1a1', 'a1a2'),
    cookie.replace(/=\d/, '=9'),
    cookie.replace(name, deviceCookie(secret, 'x')),
  ])
    expect(known(forged)).toBeUndefined()
})
