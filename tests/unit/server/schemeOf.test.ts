import type { IncomingMessage } from 'node:http'

import { schemeOf } from '../../../src/server/schemeOf.ts'

const asked = (said: string | undefined, remoteAddress = '10.0.0.1') =>
  ({
    headers: { ...(said !== undefined && { 'x-forwarded-proto': said }) },
    socket: { remoteAddress },
  }) as unknown as IncomingMessage

const isTrusted = (address: string): boolean => address === '10.0.0.1'

test.each([
  ['https', 'https'],
  ['HTTPS', 'https'],
  [' https , http', 'https'],
  ['http, https', 'http'],
  ['gopher', 'http'],
  ['', 'http'],
  [undefined, 'http'],
])('a trusted proxy that says %j: %s', (said, scheme) => {
  expect(schemeOf(asked(said), isTrusted)).toBe(scheme)
})

test('whoever is not trusted is not believed', () => {
  expect(schemeOf(asked('https', '203.0.113.9'), isTrusted)).toBe('http')
})
