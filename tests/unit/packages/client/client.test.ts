import { once } from 'node:events'
import { createServer, type RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'

import { build } from 'esbuild'

import { CopydeskError, createClient } from '../../../../packages/client/src/client.ts'
import { queryString } from '../../../../packages/client/src/query.ts'

test('is at most 10 kB, minified, with nothing but itself', async () => {
  const { outputFiles, metafile } = await build({
    bundle: true,
    entryPoints: ['packages/client/src/client.ts'],
    format: 'esm',
    metafile: true,
    minify: true,
    write: false,
  })
  expect(outputFiles[0]?.contents.length).toBeLessThanOrEqual(10_240)
  expect(Object.keys(metafile.inputs).filter((file) => !file.startsWith('packages/client/src/'))).toEqual([])
})

test('writes queries as Payload reads them, in one order', () => {
  const query = {
    sort: '-publishedAt',
    limit: 2,
    where: { 'section.slug': { equals: 'a&b' }, or: [{ breaking: { equals: true } }] },
    page: undefined,
  }
  expect(decodeURIComponent(queryString(query))).toBe(
    '?limit=2&sort=-publishedAt&where[or][0][breaking][equals]=true&where[section.slug][equals]=a&b',
  )
  expect(queryString({})).toBe('')
})

/** A server of its own for each test; gives what was asked. */
const serving = async (listener: RequestListener) => {
  const server = createServer(listener).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const baseUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const close = () => {
    server.closeAllConnections()
    server.close()
  }
  return { close, client: createClient({ baseUrl, key: 'k' }) }
}

const failing = async (run: () => Promise<unknown>): Promise<CopydeskError> => {
  const error = await run().catch((reason: unknown) => reason)
  if (error instanceof CopydeskError) return error
  throw new Error('This should have been refused.')
}

test('a refusal is an error with status, code and when to come again', async () => {
  const { client, close } = await serving((_req, res) => {
    res.writeHead(429, { 'Retry-After': '7', 'Content-Type': 'application/json' })
    res.end(JSON.stringify({ errors: [{ message: 'Too many', data: { code: 'too-many-requests' } }] }))
  })
  const { status, code, retryAfter, message } = await failing(() => client.articles.find())
  close()
  expect({ status, code, retryAfter, message }).toEqual({
    status: 429,
    code: 'too-many-requests',
    retryAfter: 7,
    message: 'Too many',
  })
})

test('what only reads is tried again while the newsroom is busy; what is posted is not', async () => {
  const asked: (string | undefined)[] = []
  const { client, close } = await serving((req, res) => {
    asked.push(req.method)
    const isBusy = asked.length < 3 || req.method === 'POST'
    res.writeHead(isBusy ? 503 : 200, { 'Content-Type': 'application/json' }).end('{"totalDocs":4}')
  })
  expect(await client.articles.count()).toBe(4)
  expect(await failing(() => client.graphql('{ Articles { totalDocs } }'))).toMatchObject({ status: 503 })
  close()
  expect(asked).toEqual(['GET', 'GET', 'GET', 'POST'])
})

test('a newsroom that goes on being busy is an error after three requests', async () => {
  let count = 0
  const { client, close } = await serving((_req, res) => {
    count += 1
    res.writeHead(502).end()
  })
  expect(await failing(() => client.site())).toMatchObject({ status: 502, code: 'http-502' })
  close()
  expect(count).toBe(3)
})

test('whatever fetch takes goes along with a request', async () => {
  const sent: (RequestInit | undefined)[] = []
  const own: typeof fetch = (_url, init) => {
    sent.push(init)
    return Promise.resolve(Response.json({ docs: [] }))
  }
  const client = createClient({ baseUrl: 'https://desk.example.org', fetch: own, headers: { 'X-Site': 'a' } })
  await client.articles.find(
    {},
    { cache: 'no-store', headers: { Accept: 'application/vnd.a+json' }, next: { tags: ['front'] } },
  )
  expect(sent).toEqual([
    {
      cache: 'no-store',
      headers: { accept: 'application/vnd.a+json', 'x-site': 'a' },
      next: { tags: ['front'] },
    },
  ])
})

test('a problem has its own code, whatever its parts are', async () => {
  const { client, close } = await serving((_req, res) => {
    res.writeHead(400, { 'Content-Type': 'application/problem+json' })
    res.end(JSON.stringify({ code: 'limit-out-of-range', detail: 'Too many.', errors: [{ path: 'limit' }] }))
  })
  expect(await failing(() => client.page('/', { limit: 99 }))).toMatchObject({
    code: 'limit-out-of-range',
    message: 'Too many.',
  })
  close()
})

test('an answer that is not JSON is an error too', async () => {
  const { client, close } = await serving((_req, res) => res.end('<p>A proxy speaking</p>'))
  expect(await failing(() => client.site())).toMatchObject({ status: 200, code: 'unreadable' })
  close()
})

test('the time to come again may be a date', async () => {
  const { client, close } = await serving((_req, res) => {
    res.writeHead(429, { 'Retry-After': new Date(Date.now() + 60_000).toUTCString() }).end()
  })
  const { retryAfter = 0 } = await failing(() => client.site())
  close()
  expect(retryAfter).toBeGreaterThan(50)
})

test('a beacon takes no key along, and nobody minds when it is lost', async () => {
  const told: unknown[] = []
  const { client, close } = await serving((req, res) => {
    const chunks: Buffer[] = []
    req.on('data', (chunk: Buffer) => chunks.push(chunk))
    req.on('end', () => {
      const { 'content-type': type, authorization, cookie } = req.headers
      told.push({ url: req.url, type, authorization, cookie, body: Buffer.concat(chunks).toString() })
      res.writeHead(204).end()
    })
  })
  await client.beacon('1')
  await client.beacon('1', 'read')
  const plain = { url: '/api/beacons', type: 'text/plain;charset=UTF-8' }
  expect(told).toEqual([
    { ...plain, body: '{"story":"1","kind":"view"}' },
    { ...plain, body: '{"story":"1","kind":"read"}' },
  ])
  close()
  await expect(client.beacon('1')).resolves.toBeUndefined()
})

test('a newsroom that is not there is an error too', async () => {
  const { client, close } = await serving(() => undefined)
  close()
  expect(await failing(() => client.site())).toMatchObject({ status: 0, code: 'unreachable' })
})

test('search and keys go where they belong', async () => {
  const asked: unknown[] = []
  const { client, close } = await serving((req, res) => {
    asked.push([req.url, req.headers.authorization])
    res.end('{"docs":[]}')
  })
  expect(await client.search('sea gates', { section: 'harbour' })).toEqual({ docs: [] })
  close()
  expect(asked).toEqual([['/api/search?q=sea%20gates&section=harbour', 'Bearer k']])
})

test('a stream that breaks off is taken up after its last event', async () => {
  const places: (string | undefined)[] = []
  const { client, close } = await serving((req, res) => {
    places.push(req.headers['last-event-id'] as string | undefined)
    res.writeHead(200, { 'Content-Type': 'text/event-stream' })
    if (places.length === 1) {
      res.write(': hello\nretry: 1\n\nid: 1\r\nevent: published\r\ndata: {"a":1}\r\n\r\nid: 2\nevent: upd')
      res.end('ated\ndata: {"b":\ndata: 2}\n\nid: 3\ndata: cut off')
      return
    }
    res.write('id: 3\nevent: withdrawn\ndata: {}\n\n')
  })
  const ending = new AbortController()
  const seen: unknown[] = []
  for await (const event of client.stream({ signal: ending.signal, query: { types: 'published' } })) {
    seen.push(event)
    if (event.id === '3') ending.abort()
  }
  close()
  expect(places).toEqual([undefined, '2'])
  expect(seen).toEqual([
    { id: '1', type: 'published', data: { a: 1 } },
    { id: '2', type: 'updated', data: { b: 2 } },
    { id: '3', type: 'withdrawn', data: {} },
  ])
})

test('an id without an event counts as the last one: what comes before the first event is not missed', async () => {
  const places: (string | undefined)[] = []
  const { client, close } = await serving((req, res) => {
    places.push(req.headers['last-event-id'] as string | undefined)
    res.writeHead(200, { 'Content-Type': 'text/event-stream' })
    if (places.length === 1) res.end('retry: 1\n\n: still here\nid: 89\n\n')
    else res.write('id: 90\nevent: published\ndata: {"slug":"sea-gates"}\n\n')
  })
  const { value } = await client.stream().next()
  close()
  expect(places).toEqual([undefined, '89'])
  /* As a front end would write it: the type of an event says what its data has. */
  expect(value?.type === 'reset' ? value.data.message : value?.data.slug).toBe('sea-gates')
})

test('a stream that is refused ends with the reason', async () => {
  const { client, close } = await serving((_req, res) => {
    res.writeHead(400, { 'Content-Type': 'application/problem+json' })
    res.end(JSON.stringify({ code: 'bad-event-id', detail: 'No such place.' }))
  })
  const error = await failing(() => client.stream().next())
  close()
  expect(error).toMatchObject({ status: 400, code: 'bad-event-id', message: 'No such place.' })
})

test('reads the code of an answer of GraphQL too, which stands in its extensions', async () => {
  const refuse: RequestListener = (_req, res) => {
    res.writeHead(429, { 'Content-Type': 'application/json' })
    res.end(JSON.stringify({ errors: [{ message: 'Too many', extensions: { code: 'too-many-requests' } }] }))
  }
  const server = createServer(refuse).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const client = createClient({ baseUrl: `http://127.0.0.1:${port}` })
  const refused: unknown = await client
    .graphql('{ Articles { totalDocs } }')
    .catch((reason: unknown) => reason)
  server.close()
  expect(refused).toMatchObject({ status: 429, code: 'too-many-requests' })
})
