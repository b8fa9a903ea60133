import { createServer, type Server } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

import { type Answer, answerOf } from '../../../../src/edge/delivery/answer.ts'
import { sendAnswer } from '../../../../src/edge/delivery/http/sendAnswer.ts'

const madeAt = Date.parse('2026-03-04T05:06:07.800Z')
const later = madeAt + 3000

/** What is asked for by path; the time is the one that the request says. */
const answers: Record<string, Answer> = {}
const answer = (size: number): Answer =>
  answerOf({
    key: `of ${size}`,
    status: 200,
    body: Buffer.from('é'.repeat(size / 2)),
    headers: { 'content-type': 'application/json', 'x-of': 'ours' },
    tags: ['articles'],
    until: Infinity,
    now: madeAt,
  })

let server: Server

beforeAll(async () => {
  for (const size of [2, 600, 100_000]) answers[`/${size}`] = answer(size)
  server = createServer((req, res) => {
    const ready = answers[req.url ?? '']
    const now = Number(req.headers['x-now'])
    const corsOf = (origin: string) => ['Access-Control-Allow-Origin', origin]
    if (ready) sendAnswer(ready, { req, res, now, corsOf, staleSince: () => undefined })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
})

afterAll(() => {
  server.close()
  server.closeAllConnections()
})

type Line = { method?: string; version?: string; headers?: Record<string, string> }

const question = (path: string, { method = 'GET', version = '1.1', headers = {} }: Line): string =>
  `${method} ${path} HTTP/${version}\r\nHost: here\r\n${Object.entries({ 'X-Now': String(later), ...headers })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n`

/** The bytes that come for the questions, sent at once on one connection of which the last one is closed. */
const raw = (path: string, ...lines: Line[]): Promise<string> =>
  new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1', () => {
      const closing = { headers: { Connection: 'close' } }
      socket.write([...lines, closing].map((line) => question(path, line)).join(''))
    })
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', reject)
    socket.on('end', () => {
      resolve(
        Buffer.concat(chunks)
          .toString('utf8')
          .replace(/Date: .*?\r\n/g, 'Date\r\n'),
      )
    })
  })

/** What somebody gets who asks alone. */
const first = async (path: string, line: Line = {}): Promise<string> => {
  const [one = '', ...rest] = (await raw(path, line)).split(/(?=HTTP\/1\.1 )/)
  expect(rest).toHaveLength(1)
  return one
}

it.each(['/2', '/600', '/100000'])('every client gets %s to the byte alike', async (path) => {
  const fresh = await first(path)
  expect(fresh).toMatch(/^HTTP\/1\.1 200 OK\r\n(.+\r\n)*X-Of: ours\r\n(.+\r\n)*Age: 3\r\n(.+\r\n)*Date\r\n/)
  expect(fresh).toContain('Connection: keep-alive')
  const whole = await raw(path, {}, {}, {})
  expect(whole.startsWith(fresh + fresh + fresh)).toBe(true)
})

it('whoever asks otherwise is answered otherwise, in between as alone', async () => {
  const path = '/600'
  await first(path)
  const lines: Record<string, Line> = {
    head: { method: 'HEAD' },
    origin: { headers: { Origin: 'https://one.example' } },
    passedOn: { headers: { Via: '1.1 edge' } },
    later: { headers: { 'X-Now': String(later + 1000) } },
    known: { headers: { 'If-None-Match': '*' } },
  }
  for (const line of Object.values(lines)) {
    const fresh = await first(path, line)
    await raw(path, {}, {})
    const [, again] = (await raw(path, {}, line)).split(/(?=HTTP\/1\.1 )/)
    expect(again).toBe(fresh)
  }
  expect(await first(path, lines['origin'])).toContain('Access-Control-Allow-Origin: https://one.example')
  expect(await first(path, lines['passedOn'])).toContain('Surrogate-Key: articles')
  expect(await first(path, lines['later'])).toContain('Age: 4')
})

it('a connection that ends after the answer is told so', async () => {
  await first('/600')
  const told = await raw('/600', {})
  expect(told.match(/Connection: .*/g)).toEqual(['Connection: keep-alive', 'Connection: close'])
  const old = await raw('/600', { version: '1.0' })
  expect(old).toContain('Connection: close')
})
