import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

import fc from 'fast-check'

import { addressProblem } from '../../../../src/events/webhooks/payload/addressProblem.ts'
import { postMessage } from '../../../../src/events/webhooks/payload/postMessage.ts'
import { isPrivateAddress } from '../../../../src/platform/outbound/isPrivateAddress.ts'

const strict = { allowHttp: false, allowPrivate: false }

/** The networks that are nobody's on the open web, told apart by arithmetic rather than by a library. */
const inner: [number, number, number][] = [
  [0, 0, 8],
  [10, 0, 8],
  [100, 64, 10],
  [127, 0, 8],
  [169, 254, 16],
  [172, 16, 12],
  [192, 168, 16],
  [198, 18, 15],
  [224, 0, 3],
]

const address = fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255))
const numberOf = ([a, b, c, d]: number[]): number => ((a! * 256 + b!) * 256 + c!) * 256 + d!
const isWithin = (one: number[], [a, b, prefix]: [number, number, number]): boolean =>
  Math.floor(numberOf(one) / 2 ** (32 - prefix)) === Math.floor(numberOf([a, b, 0, 0]) / 2 ** (32 - prefix))

const innerAddress = fc.tuple(fc.constantFrom(...inner), address).map(([[a, b, prefix], host]) => {
  const size = 2 ** (32 - prefix)
  const number = numberOf([a, b, 0, 0]) + (numberOf(host) % size)
  return [24, 16, 8, 0].map((shift) => Math.floor(number / 2 ** shift) % 256)
})

const hex = (part: number): string => part.toString(16).padStart(2, '0')
const spellings = (one: number[]): string[] => {
  const dotted = one.join('.')
  const pairs = `${hex(one[0]!)}${hex(one[1]!)}:${hex(one[2]!)}${hex(one[3]!)}`
  return [
    dotted,
    String(numberOf(one)),
    `0x${numberOf(one).toString(16)}`,
    one.map((part) => `0${part.toString(8)}`).join('.'),
    `[::ffff:${dotted}]`,
    `[::ffff:${pairs}]`,
    `[0:0:0:0:0:ffff:${pairs}]`,
    `[::${pairs}]`,
    `[64:ff9b::${pairs}]`,
    `[2002:${pairs}::1]`,
  ]
}

test('no address of an inner network is asked, in whatever spelling', () => {
  fc.assert(
    fc.property(innerAddress, (one) => {
      for (const host of spellings(one)) {
        expect({ host, problem: addressProblem(`https://${host}/x`, strict) }).toEqual({
          host,
          problem: 'Its host is on a private network.',
        })
      }
    }),
    { numRuns: 500 },
  )
})

test('an address outside them is asked, but for those that are nobody’s', () => {
  const reserved = /^(192\.0\.[02]\.|192\.88\.99\.|198\.51\.100\.|203\.0\.113\.|168\.63\.129\.16$)/
  fc.assert(
    fc.property(address, (one) => {
      fc.pre(!inner.some((net) => isWithin(one, net)) && !reserved.test(one.join('.')))
      expect(isPrivateAddress(one.join('.'))).toBe(false)
      expect(isPrivateAddress(`::ffff:${one.join('.')}`)).toBe(false)
    }),
    { numRuns: 500 },
  )
})

test.each(['168.63.129.16', 'fd00:ec2::254', 'fe80::1%eth0', '2001:0:1::1', '2001:db8::1', 'no address', ''])(
  '%s is refused',
  (one) => expect(isPrivateAddress(one)).toBe(true),
)

describe('a message', () => {
  const sent = (url: string) => ({ url, headers: {}, body: '{}' })
  const at =
    (...addresses: string[]) =>
    () =>
      Promise.resolve(addresses.map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 })))

  let asked = 0
  let port = 0
  const server = createServer((req, res) => {
    asked += 1
    if (req.url === '/slow') return
    res.writeHead(200).end('y'.repeat(100_000))
  })

  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    port = (server.address() as AddressInfo).port
  })
  afterAll(async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  })

  const addressRules = { allowHttp: true, allowPrivate: false }

  test.each([
    ['127.0.0.1'],
    ['::1'],
    ['::ffff:127.0.0.1'],
    ['169.254.169.254'],
    ['93.184.216.34', '127.0.0.1'],
  ])('goes nowhere when its host’s name leads to %s', async (...addresses) => {
    const post = { addressRules, timeout: 2000, resolve: at(...addresses) }
    const came = await postMessage(sent(`http://hooks.example:${port}/x`), post)
    expect(came).toEqual({ problem: 'Its host is on a private network.' })
    expect(asked).toBe(0)
  })

  test('goes to the very address that was looked at, whatever the name says the next time', async () => {
    let looks = 0
    const resolve = () => {
      looks += 1
      return Promise.resolve([{ address: looks === 1 ? '127.0.0.1' : '192.0.2.1', family: 4 }])
    }
    const post = { addressRules: { allowHttp: true, allowPrivate: true }, timeout: 2000, resolve }
    const came = await postMessage(sent(`http://hooks.example:${port}/x`), post)
    expect(came).toMatchObject({ status: 200 })
    expect(looks).toBe(1)
    expect((came.text ?? '').length).toBeLessThanOrEqual(2000)
  })

  test('does not wait for ever', async () => {
    const post = {
      addressRules: { allowHttp: true, allowPrivate: true },
      timeout: 100,
      resolve: at('127.0.0.1'),
    }
    const came = await postMessage(sent(`http://hooks.example:${port}/slow`), post)
    expect(came).toEqual({ problem: 'The receiver did not answer in time.' })
  })

  test('is not sent by http unless a setting says so', async () => {
    const came = await postMessage(sent('http://hooks.example/x'), { addressRules: strict, timeout: 100 })
    expect(came).toMatchObject({ problem: expect.stringContaining('Use https') })
  })
})
