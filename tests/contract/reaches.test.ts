import type { AuthStrategyFunctionArgs, Payload } from 'payload'
import sharp from 'sharp'

import { type Newsroom, openTestNewsroom, password } from '../helpers/newsroom.ts'
import { sendFile } from '../helpers/pictures.ts'

/*
 * What the files marked `@reaches` find inside Payload and its adapters, asked of the versions that are installed. When a
 * package moves one of these, the test that names it fails, and `docs/upgrading-payload.md` says what depends on it.
 */

let room: Newsroom
let payload: Payload

beforeAll(async () => {
  room = await openTestNewsroom()
  ;({ payload } = room)
})

afterAll(() => room.close())

/** The inside of an adapter, by names. */
const inside = (): Record<string, any> => payload.db

test('afterBuild: Payload’s own collections and default endpoints are there once the configuration is built', async () => {
  const { collections } = payload.config
  expect(collections.map(({ slug }) => slug)).toEqual(
    expect.arrayContaining(['payload-kv', 'payload-migrations', 'payload-preferences']),
  )
  const withEndpoints = collections.filter(({ endpoints }) => endpoints)
  expect(withEndpoints.length).toBeGreaterThan(5)
  for (const { endpoints, hooks, slug } of withEndpoints) {
    expect({ slug, routes: (endpoints || []).map(({ method, path }) => `${method} ${path}`) }).toMatchObject({
      routes: expect.arrayContaining(['post /', 'patch /:id']),
    })
    expect(hooks.beforeOperation.length).toBeGreaterThan(2)
  }
  const broken = await fetch(`${room.base}/api/sections`, {
    method: 'POST',
    headers: {
      Authorization: `JWT ${room.tokenOf('admin')}`,
      'Content-Type': 'multipart/form-data; boundary=x',
    },
    body: '--x\r\nnot a header\r\n\r\n--x--',
  })
  expect([broken.status, (await broken.json()).errors[0].data.code]).toEqual([400, 'bad-body'])
})

test('ownClient: the adapter and Drizzle speak through the client that was there', async () => {
  const { SqliteClient } = await import('../../src/platform/database/sqlite/client.ts')
  const { client, drizzle } = inside()
  expect(client).toBeInstanceOf(SqliteClient)
  expect(drizzle.$client).toBe(client)
  const before = client.current
  const id = await payload.db.beginTransaction()
  expect([before, client.current === undefined]).toEqual([undefined, false])
  await payload.db.rollbackTransaction(id as string)
})

test('operators: the adapter asks its table of operators for each condition, and knows columns by path', async () => {
  const { columnAt } = await import('../../src/platform/database/sqlite/operators.ts')
  const { sqlScope } = await import('../../src/platform/database/sqlite/scope.ts')
  const scope = sqlScope({ db: payload.db, isVersions: false, req: undefined, slug: 'articles' })
  const paths = ['headline', 'seo.title', 'bylines.person', 'topics'].map((path) => {
    const { column, joins } = columnAt(path, scope)
    return [path, column.name, joins.length]
  })
  expect(paths).toEqual([
    ['headline', 'headline', 0],
    ['seo.title', 'seo_title', 0],
    ['bylines.person', 'person_id', 1],
    ['topics', 'text', 1],
  ])
  await room.rest('author', 'POST', '/api/articles', { headline: 'By ferry', topics: ['ferry', 'harbour'] })
  const found = async (condition: string) =>
    (await room.rest('editor', 'GET', `/api/articles?draft=true&depth=0&where${condition}`)).body.totalDocs
  expect(await found('[topics][in]=ferry')).toBe(1)
  expect(await found('[topics][not_in]=ferry')).toBe(0)
})

test('batchRows, prepareNew: new documents pass Payload’s hooks, and come with one version that is the latest', async () => {
  const { loadNew } = await import('../../src/content/bulk/payload/loadNew.ts')
  const names = ['One', 'Two'].map((name) => ({ name, _status: 'draft', stage: 'draft' }))
  const loaded = await loadNew(payload, 'persons', [...names, { name: '', _status: 'draft', stage: 'draft' }])
  expect(loaded.map((one) => ('id' in one ? 'there' : (one.refused as Error).name))).toEqual([
    'there',
    'there',
    'ValidationError',
  ])
  for (const one of loaded.slice(0, 2)) {
    const parent = 'id' in one ? one.id : ''
    const { docs } = await payload.db.findVersions({
      collection: 'persons',
      where: { parent: { equals: parent } },
    })
    expect(docs.map(({ latest, version }) => [latest, version['slug']])).toEqual([
      [true, expect.stringMatching(/^one|two$/)],
    ])
  }
})

test('batchRows: any other statement of the adapter is refused while inserts are batched', async () => {
  const { batchInserts } = await import('../../src/platform/database/payload/batchInserts.ts')
  const { inOwnTransaction } = await import('../../src/platform/database/payload/inOwnTransaction.ts')
  const { sqliteSession } = await import('../../src/platform/database/payload/sessions.ts')
  const { sql } = await import('@payloadcms/db-sqlite/drizzle')
  const work = inOwnTransaction(payload, (req) =>
    batchInserts(req, async () => inside()['execute']({ db: await sqliteSession(req), sql: sql`select 1` })),
  )
  await expect(work).rejects.toThrow('No other statement')
})

test('checkSessions: a token opens nothing once its session is gone', async () => {
  const { JWTAuthentication } = await import('payload')
  const names = payload.authStrategies.map(({ name }) => name)
  expect(names.filter((name) => name === 'local-jwt')).toHaveLength(1)
  expect(payload.authStrategies.some(({ authenticate }) => authenticate === JWTAuthentication)).toBe(false)
  const headers = new Headers({ Authorization: `JWT ${room.tokenOf('author')}` })
  const asked = { headers, payload } as AuthStrategyFunctionArgs
  const strategy = payload.authStrategies.find(({ name }) => name === 'local-jwt')
  expect((await strategy?.authenticate(asked))?.user?.id).toBe(room.ids.author)
  await payload.db.deleteMany({ collection: 'sessions', where: { user: { equals: room.ids.author } } })
  expect((await strategy?.authenticate(asked))?.user).toBeNull()
})

test('hashWork: a password is checked as Payload stored it', async () => {
  const { checkPassword, isLegacy } = await import('../../src/people/accounts/payload/passwordHash.ts')
  const account = await payload.create({
    collection: 'users',
    data: { email: 'hashed@example.org', name: 'Hashed', password, role: 'author' } as never,
    overrideAccess: true,
  })
  const stored = await payload.db.findOne<{ id: string; hash: string; salt: string }>({
    collection: 'users',
    where: { id: { equals: account.id } },
  })
  if (!stored) throw new Error('Nobody was hired.')
  expect(isLegacy(stored)).toBe(false)
  expect([await checkPassword(stored, password), await checkPassword(stored, `${password}!`)]).toEqual([
    true,
    false,
  ])
})

test('withoutSharp, payloadsOwn: Payload stores the file that it is handed, by its own endpoint', async () => {
  expect(payload.config.sharp).toBeUndefined()
  const bytes = await sharp({ create: { width: 900, height: 600, channels: 3, background: '#345' } })
    .jpeg()
    .toBuffer()
  const { body, status } = await sendFile(room, 'editor', { bytes })
  expect(status).toBe(201)
  const file = await fetch(`${room.base}${body.doc.url}`, {
    headers: { Authorization: `JWT ${room.tokenOf('editor')}` },
  })
  expect(Buffer.from(await file.arrayBuffer()).length).toBe(body.doc.filesize)
})
