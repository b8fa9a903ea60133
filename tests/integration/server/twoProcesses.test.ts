import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'

import { liveIn } from '../../helpers/harbour.ts'
import { type Newsroom, openTestNewsroom, password } from '../../helpers/newsroom.ts'
import { pretendTime } from '../../helpers/pretendTime.ts'
import { withReadyPassword } from '../../helpers/readyPassword.ts'

let room: Newsroom
let second: { base: string; payload: Payload; close: () => Promise<void> }

/** A second server on the same database, with a connection and a write queue of its own. */
const openSecond = async () => {
  const { getPayload } = await import('payload')
  const { default: config } = await import('../../../payload.config.ts')
  const { settings } = await import('../../../src/platform/settings/settings.ts')
  const { createApp } = await import('../../../src/server/app.ts')
  const { createReadiness } = await import('../../../src/server/readiness.ts')
  const { listen } = await import('../../../src/server/listen.ts')
  const payload = await getPayload({ config, key: 'second' })
  const app = createApp(createReadiness())
  app.openApi(payload, { key: 'second', openReader: () => undefined })
  const server: Server = await listen(app, { ...settings, port: 0 })
  const close = async () => {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
    await payload.destroy()
  }
  return { base: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, payload, close }
}

beforeAll(async () => {
  room = await openTestNewsroom()
  second = await openSecond()
})

afterAll(async () => {
  await second.close()
  await room.close()
})

const ask = (base: string, method: string, path: string, body: unknown) =>
  fetch(base + path, {
    method,
    headers: { Authorization: `JWT ${room.tokens.author}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  })

const each = 30

test(`two servers write ${each} new stories each at once, and none is refused`, async () => {
  const answers = await Promise.all(
    [room.base, second.base].flatMap((base, at) =>
      Array.from({ length: each }, (_, number) =>
        ask(base, 'POST', '/api/articles', { headline: `Wire ${at} ${number}` }),
      ),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]))
})

test(`two servers write one story ${each} times each at once: all are answered, one version is newest`, async () => {
  const made = await room.rest('author', 'POST', '/api/articles', { headline: 'One story' })
  const id = made.body.doc.id as string
  const answers = await Promise.all(
    [room.base, second.base].flatMap((base, at) =>
      Array.from({ length: each }, (_, number) =>
        ask(base, 'PATCH', `/api/articles/${id}`, { dek: `${at} ${number}` }),
      ),
    ),
  )
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
  const versions = await room.payload.findVersions({
    collection: 'articles',
    depth: 0,
    limit: 0,
    pagination: false,
    where: { parent: { equals: id } },
  })
  expect(versions.docs.filter(({ latest }) => latest)).toHaveLength(1)
  expect(versions.docs).toHaveLength(2 * each + 1)
})

test('two servers let one account in a dozen times each at once, and count none of it as wrong', async () => {
  const body = { email: 'author@example.org', password }
  const answers = await Promise.all(
    [room.base, second.base].flatMap((base) =>
      Array.from({ length: 12 }, () => withReadyPassword(() => ask(base, 'POST', '/api/users/login', body))),
    ),
  )
  expect(answers.map(({ status }) => status)).toEqual(Array(24).fill(200))
  const where = { action: { equals: 'login.failed' } }
  expect((await room.payload.count({ collection: 'audit-events', where })).totalDocs).toBe(0)
})

test('two servers tell once of a trending item whose time has come', async () => {
  const from = Math.ceil(Date.now() / 1000) * 1000 + 60_000
  const data = { headline: 'By the clock', url: 'https://example.org/', from: new Date(from).toISOString() }
  const document = await liveIn(room, 'trending-items', data)
  const { tellTurns } = await import('../../../src/public/trending/payload/tellTurns.ts')
  const where = { and: [{ document: { equals: document } }, { at: { greater_than_equal: new Date(from) } }] }
  const time = pretendTime(from)
  try {
    const look = (payload: Payload) => tellTurns(payload, new Date(from - 1000), new Date(from))
    await Promise.all([room.payload, second.payload, room.payload, second.payload].map(look))
  } finally {
    time.end()
  }
  expect((await room.payload.count({ collection: 'live-events', where })).totalDocs).toBe(1)
})

test('who has a document open is heard by whichever server is asked', async () => {
  const { body } = await room.rest('author', 'POST', '/api/articles', { headline: 'At two servers' })
  const at = { resource: 'articles', document: body.doc.id as string }
  const seat = 'a-form-at-the-first'
  await room.rest('editor', 'POST', '/api/presence', { ...at, seat, isWriting: true })
  const hear = async () => {
    const asked = { ...at, seat: 'a-form-at-the-second' }
    return (await ask(second.base, 'POST', '/api/presence', asked)).json()
  }
  expect(await hear()).toMatchObject({ holder: { name: 'editor', whose: 'theirs' } })
  await room.rest('editor', 'DELETE', `/api/presence/${seat}`)
  expect(await hear()).toMatchObject({ holder: null, others: [] })
})
