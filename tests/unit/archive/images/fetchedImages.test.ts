import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { fetchedImages, type FetchOptions } from '../../../../src/archive/images/fetchedImages.ts'
import { isPrivateAddress } from '../../../../src/platform/outbound/isPrivateAddress.ts'

const picture = Buffer.from('a picture')
const asked: string[] = []
const cut =
  (location: string): RequestListener =>
  (_req, res) =>
    res.writeHead(302, { location }).end()

const answers: Record<string, RequestListener> = {
  '/quay%20side.jpg': (_req, res) => res.end(picture),
  '/moved': cut('/quay%20side.jpg'),
  '/circle': cut('/circle'),
  '/to-private': (req, res) => res.writeHead(301, { location: elsewhere(req.socket.localPort) }).end(),
  '/to-file': cut('file:///etc/passwd'),
  '/large': (_req, res) => res.end(Buffer.alloc(2000)),
  '/slow': () => undefined,
  '/slow-body': (_req, res) => res.writeHead(200).write('a'),
  '/cut': (_req, res) => {
    res.writeHead(200, { 'Content-Length': 100 }).write('a')
    setImmediate(() => res.destroy())
  },
}

const elsewhere = (port = 0): string => `http://127.0.0.2:${port}/quay%20side.jpg`

let server: Server
let port: number

beforeAll(async () => {
  server = createServer((req, res) => {
    asked.push(req.url ?? '')
    const answer = answers[req.url ?? '']
    if (answer) answer(req, res)
    else res.writeHead(404).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})

afterAll(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

/** Refuses one address of this machine, so that the other stands for the web. */
const source = (more: Partial<FetchOptions> = {}) =>
  fetchedImages({ refuses: (address) => address === '127.0.0.2', timeout: 2000, maxBytes: 1000, ...more })

const at = (path: string, host = '127.0.0.1'): string => `http://${host}:${port}${path}`

test('fetches a picture, also by way of a redirect', async () => {
  expect(await source()(at('/quay%20side.jpg'))).toEqual({ data: picture, name: 'quay side.jpg' })
  expect(await source()(at('/moved'))).toEqual({ data: picture, name: 'moved' })
})

test('reads a picture that is written into its address', async () => {
  const url = `data:image/png;base64,${picture.toString('base64')}`
  expect(await source()(url)).toEqual({ data: picture, name: 'image' })
  expect(await source()('data:image/svg+xml,%3Csvg/%3E')).toEqual({
    problem: 'It is embedded in the page in a format that is not supported.',
  })
})

const problems: [path: string, problem: string][] = [
  ['/nothing', 'Its server answered 404.'],
  ['/circle', 'There are too many redirects.'],
  ['/to-private', 'Its host is on a private network.'],
  ['/to-file', 'Its address starts with file:; it must start with http:// or https://.'],
  ['/large', 'It is larger than 1000 bytes.'],
  ['/cut', 'It cannot be fetched: aborted'],
]

test.each(problems)('%s gives no picture and says why', async (path, problem) => {
  expect(await source()(at(path))).toEqual({ problem })
})

test.each(['/slow', '/slow-body'])('%s ends with its time', async (path) => {
  expect(await source({ timeout: 100 })(at(path))).toEqual({ problem: 'Its server did not answer in time.' })
})

test('asks nothing on this machine or its network', async () => {
  const before = asked.length
  const careful = source({ refuses: isPrivateAddress })
  for (const host of ['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '2130706433', '0.0.0.0']) {
    expect(await careful(at('/quay%20side.jpg', host))).toEqual({
      problem: 'Its host is on a private network.',
    })
  }
  expect(asked).toHaveLength(before)
})

test('connects to the address that was checked: a name that leads elsewhere later is refused then', async () => {
  const addresses = ['127.0.0.1', '127.0.0.2']
  const resolve = () => Promise.resolve([{ address: String(addresses.shift()), family: 4 }])
  const images = source({ resolve })
  expect(await images(at('/quay%20side.jpg', 'ledger.example'))).toMatchObject({ data: picture })
  expect(addresses).toEqual(['127.0.0.2'])
  expect(await images(at('/quay%20side.jpg', 'ledger.example'))).toEqual({
    problem: 'Its host is on a private network.',
  })
})

test('a name with one private address among its addresses is refused', async () => {
  const resolve = () =>
    Promise.resolve([
      { address: '127.0.0.1', family: 4 },
      { address: '127.0.0.2', family: 4 },
    ])
  expect(await source({ resolve })(at('/moved', 'ledger.example'))).toEqual({
    problem: 'Its host is on a private network.',
  })
})

test('a server that was not reached three times is not asked a fourth time', async () => {
  const names: string[] = []
  const resolve = (name: string) => {
    names.push(name)
    return Promise.reject(Object.assign(new Error('lost'), { code: 'ENOTFOUND' }))
  }
  const images = source({ resolve })
  for (const name of ['a', 'b', 'c', 'd', 'e']) {
    expect(await images(`http://gone.example/${name}.jpg`)).toEqual({
      problem: 'There is no server with that name.',
    })
  }
  expect(names).toEqual(['gone.example', 'gone.example', 'gone.example'])
})

test('a connection that is refused is said to be', async () => {
  const closed = createServer()
  await new Promise<void>((resolve) => closed.listen(0, '127.0.0.1', resolve))
  const { port: free } = closed.address() as AddressInfo
  await new Promise((resolve) => closed.close(resolve))
  expect(await source()(`http://127.0.0.1:${free}/a.jpg`)).toEqual({
    problem: 'Its server refused the connection.',
  })
})
