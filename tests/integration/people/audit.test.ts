import { readFileSync } from 'node:fs'
import path from 'node:path'

import { Command } from 'commander'

import { bodyOf, type Newsroom, openTestNewsroom, type Who } from '../../helpers/newsroom.ts'

let room: Newsroom

beforeAll(async () => {
  room = await openTestNewsroom()
})

afterAll(() => room.close())

const write = async (headline: string): Promise<string> => {
  const made = await room.rest('author', 'POST', '/api/articles', { headline, body: bodyOf('Word.') })
  return made.body.doc.id
}

const eventsOf = async (document: string): Promise<any[]> => {
  const path = `/api/audit-events?where[document][equals]=${document}&sort=seq&limit=100`
  return (await room.rest('editor', 'GET', path)).body.docs
}

test('many deletions by one filter stand in the log one after another', async () => {
  const story = await write('Much discussed')
  const settings = { name: 'Many', url: 'https://hooks.example.org/', events: ['published'] }
  const account = { password: 'eleven trams in the rain', name: 'Many', role: 'author' }
  const made: [slug: string, action: string, data: (at: number) => object][] = [
    ['webhooks', 'webhook.delete', () => settings],
    ['users', 'user.delete', (at) => ({ ...account, email: `many-${at}@example.org` })],
    ['persons', 'delete', () => ({ name: 'Many' })],
  ]
  for (const [slug, action, data] of made) {
    const ids: string[] = []
    for (let at = 0; at < 3; at += 1)
      ids.push((await room.rest('admin', 'POST', `/api/${slug}`, data(at))).body.doc.id)
    const { body, status } = await room.rest('admin', 'DELETE', `/api/${slug}?where[id][in]=${ids.join()}`)
    expect({ slug, status, errors: body.errors }).toEqual({ slug, status: 200, errors: [] })
    expect(body.docs.map(({ id }: { id: string }) => id).toSorted()).toEqual(ids.toSorted())
    const logged = await Promise.all(ids.map(async (id) => (await eventsOf(id)).at(-1)?.action))
    expect({ slug, logged }).toEqual({ slug, logged: Array(3).fill(action) })
  }
  const remarks: string[] = []
  for (const text of ['Really?', 'Who says so?', 'When?'])
    remarks.push(
      (await room.rest('admin', 'POST', '/api/threads', { resource: 'articles', document: story, text })).body
        .doc.id,
    )
  const where = { id: { in: remarks } }
  expect(await room.payload.delete({ collection: 'threads', where })).toMatchObject({ errors: [] })
  const gone = (await eventsOf(story)).filter(({ action }) => action === 'thread.delete')
  expect(gone.map(({ details }) => details.thread).toSorted()).toEqual(remarks.toSorted())
  expect((await command('verify')).code).toBeUndefined()
})

/** What the command line prints, and its exit code. */
const command = async (...args: string[]): Promise<{ said: string; code: unknown }> => {
  const { registerAudit } = await import('../../../src/people/audit/payload/command.ts')
  const said: string[] = []
  const before = process.exitCode
  process.exitCode = undefined
  const program = new Command()
  const open = () => Promise.resolve({ payload: room.payload, close: () => Promise.resolve() })
  registerAudit(program, open, (text) => said.push(text))
  await program.parseAsync(['node', 'copydesk', 'audit', ...args])
  const code = process.exitCode
  process.exitCode = before
  return { said: said.join(''), code }
}

test('every write of a story is told: who, what, when, from where, on what revision, why', async () => {
  const id = await write('Crane falls')
  await room.rest('author', 'PATCH', `/api/articles/${id}`, { dek: 'Nobody hurt' })
  await room.rest('author', 'POST', `/api/articles/${id}/transitions/recall`)
  await room.graphql('editor', `mutation { updateArticle(id: "${id}", data: { kicker: "Harbour" }) { id } }`)
  await room.rest('editor', 'POST', `/api/articles/${id}/lanes/legal`, {
    state: 'required',
    comment: 'A lawsuit',
  })
  const events = await eventsOf(id)
  expect(events).toMatchObject([
    {
      action: 'create',
      rev: 1,
      actorName: 'author',
      actorKind: 'person',
      door: 'REST',
      resource: 'articles',
    },
    { action: 'edit', rev: 2, details: { changed: ['dek'], from: 'draft', to: 'draft' } },
    { action: 'edit', rev: 3, actorName: 'editor', door: 'GraphQL', details: { changed: ['kicker'] } },
    { action: 'lane.legal', rev: 4, reason: 'A lawsuit', details: { lane: 'required' } },
  ])
  expect(events[0]).toMatchObject({
    address: '127.0.0.1',
    agent: expect.any(String),
    actorId: room.ids.author,
  })
  expect(Math.abs(Date.parse(events[0].at) - Date.now())).toBeLessThan(60_000)
})

test('a move is told with its reason, a refused one is not', async () => {
  const id = await write('Pilot strike')
  expect((await room.rest('author', 'POST', `/api/articles/${id}/transitions/publish`)).status).toBe(403)
  expect((await room.rest('editor', 'POST', `/api/articles/${id}/transitions/publish-now`)).status).toBe(422)
  expect(await eventsOf(id)).toHaveLength(1)
})

test('a deletion is told with the newest revision, which the row does not have', async () => {
  const id = await write('Pilot strike')
  const path = `/api/articles/${id}`
  const section = (await room.rest('editor', 'POST', '/api/sections', { name: 'Harbour' })).body.doc.id
  await room.rest('author', 'PATCH', path, { headline: 'Pilots return', section })
  expect((await room.rest('author', 'POST', `${path}/transitions/submit`)).status).toBe(200)
  expect((await room.rest('editor', 'GET', path)).body).toMatchObject({ headline: 'Pilot strike', rev: 1 })
  expect((await room.rest('editor', 'DELETE', path)).status).toBe(200)
  expect((await eventsOf(id)).at(-1)).toMatchObject({
    action: 'delete',
    rev: 3,
    details: { title: 'Pilots return', stage: 'in_review' },
  })
})

test('pictures and the site settings are told with the fields, not their words', async () => {
  const settings = { siteName: 'Ledger', tagline: 'A secret until tomorrow' }
  await room.rest('editor', 'POST', '/api/globals/site-settings', settings)
  const { body } = await room.rest('editor', 'GET', '/api/audit-events?where[resource][equals]=site-settings')
  expect(body.docs[0]).toMatchObject({
    action: 'edit',
    details: { changed: expect.arrayContaining(['tagline']) },
  })
  expect(JSON.stringify(body.docs)).not.toContain('A secret until tomorrow')
})

test('the log is read by editors and admins, and written by nobody', async () => {
  const readers: Record<string, Who[]> = { 200: ['editor', 'admin'], 403: ['public', 'author', 'reviewer'] }
  for (const [status, people] of Object.entries(readers)) {
    for (const who of people) {
      expect((await room.rest(who, 'GET', '/api/audit-events')).status).toBe(Number(status))
      expect((await room.rest(who, 'GET', '/api/audit-heads')).status).toBe(403)
    }
  }
  const { body } = await room.rest('admin', 'GET', '/api/audit-events?limit=1')
  const { id } = body.docs[0]
  const forged = {
    seq: 1,
    at: '2026-01-01',
    action: 'x',
    actorKind: 'x',
    door: 'x',
    previousHash: 'x',
    hash: 'x',
  }
  for (const who of ['admin', 'editor', 'author', 'public'] as const) {
    expect((await room.rest(who, 'POST', '/api/audit-events', forged)).status).toBe(403)
    expect((await room.rest(who, 'PATCH', `/api/audit-events/${id}`, { reason: 'x' })).status).toBe(403)
    expect((await room.rest(who, 'DELETE', `/api/audit-events/${id}`)).status).toBe(403)
    expect((await room.rest(who, 'DELETE', '/api/audit-events?where[seq][greater_than]=0')).status).toBe(403)
  }
  const gql = await room.graphql('admin', `mutation { deleteAuditEvent(id: "${id}") { id } }`)
  expect(gql.body.errors).toBeDefined()
})

test('many writers at once leave one chain without a gap', async () => {
  const id = await write('Many hands')
  await Promise.all(
    Array.from({ length: 40 }, (_, at) =>
      room.rest(at % 2 ? 'author' : 'editor', 'PATCH', `/api/articles/${id}`, { dek: `Take ${at}` }),
    ),
  )
  expect(await eventsOf(id)).toHaveLength(41)
  const { said, code } = await command('verify')
  expect(said).toMatch(/^\d+ events, the chain is whole\. Head \d+:[0-9a-f]{64}\n$/)
  expect(code).not.toBe(1)
})

test('a write that fails after it was told leaves no event behind', async () => {
  const id = await write('Taken back')
  const before = await eventsOf(id)
  const { runEffects } = await import('../../../src/content/composition/payload/effects.ts')
  const hooks = room.payload.collections.articles.config.hooks.afterChange
  const fail = () => {
    throw new Error('The disk is full.')
  }
  hooks.splice(hooks.indexOf(runEffects) + 1, 0, fail)
  const refused = await room.rest('author', 'PATCH', `/api/articles/${id}`, { dek: 'Lost' })
  hooks.splice(hooks.indexOf(fail), 1)
  expect(refused.status).toBe(500)
  expect(await eventsOf(id)).toEqual(before)
  const stored = await room.payload.findByID({ collection: 'articles', id, draft: true })
  expect({ dek: stored.dek ?? null, rev: stored.rev }).toEqual({ dek: null, rev: 1 })
})

test('export gives every event as a line, and is itself told', async () => {
  const file = path.join(process.env['COPYDESK_TEST_FOLDER'] ?? '', 'log.jsonl')
  await command('export', '--file', file)
  const lines = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { seq: number })
  expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, at) => at + 1))
  expect(lines.at(-1)).toMatchObject({ action: 'audit.export', actor: { kind: 'system' } })
})

test('verify finds what is changed, removed or reordered in the database itself', async () => {
  const { db } = room.payload
  const noted = /Head (\d+:[0-9a-f]{64})/.exec((await command('verify')).said)?.[1] ?? ''
  expect((await command('verify', '--expect', noted)).said).toContain('the chain is whole')
  const rowAt = async (seq: number) =>
    (await db.findOne<any>({ collection: 'audit-events', where: { seq: { equals: seq } } })) as Record<
      string,
      any
    >
  const put = (id: string, data: Record<string, unknown>) =>
    db.updateOne({ collection: 'audit-events', id, data })

  const third = await rowAt(3)
  await put(third['id'], { reason: 'It was never said' })
  expect(await command('verify')).toMatchObject({ code: 1, said: expect.stringContaining('changed   3') })
  await put(third['id'], { reason: third['reason'] })
  expect((await command('verify')).said).toContain('the chain is whole')

  const last = await rowAt(Number(noted.split(':')[0]))
  await db.deleteOne({ collection: 'audit-events', where: { id: { equals: last['id'] } } })
  expect(await command('verify')).toMatchObject({ code: 1, said: expect.stringContaining('removed') })
  const row = Object.fromEntries(Object.entries(last).filter(([key]) => key !== 'id'))
  await db.create({ collection: 'audit-events', data: row })
  expect((await command('verify')).said).toContain('the chain is whole')

  const fifth = await rowAt(5)
  await put(third['id'], { seq: 100_000 })
  await put(fifth['id'], { seq: 3 })
  await put(third['id'], { seq: 5 })
  const { said, code } = await command('verify')
  expect(code).toBe(1)
  expect(said).toMatch(/ 3: /)
  expect(said).toMatch(/ 5: /)
})
