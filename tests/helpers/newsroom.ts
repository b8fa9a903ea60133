import { rm } from 'node:fs/promises'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import type { Payload } from 'payload'

import type { AnswerCache } from '../../src/edge/delivery/answerCache.ts'
import type { Role } from '../../src/rules/roles/roles.ts'
import { beginMigrated, leaveMigrated } from './migratedDatabase.ts'
import { readyPassword, withReadyPassword } from './readyPassword.ts'

export const { password } = readyPassword

/** People of the test newsroom: one per role, a second author, an editor bound to one section. */
export const people = {
  admin: { role: 'admin' },
  editor: { role: 'editor' },
  reviewer: { role: 'reviewer' },
  author: { role: 'author' },
  otherAuthor: { role: 'author' },
  boundEditor: { role: 'editor' },
} as const satisfies Record<string, { role: Role }>

export type Person = keyof typeof people

/** Machines that may only read: what is live, and everything. They are let in by `giveKeys`. */
export const keys = { readerKey: 'read', previewKey: 'preview' } as const

export type Machine = keyof typeof keys
export type Who = Person | Machine | 'public'

export const isMachine = (who: Who): who is Machine => who in keys

export type Answer<Body = Record<string, unknown>> = { status: number; body: Body; headers: Headers }

export type Newsroom = {
  payload: Payload
  base: string
  /** What absolute addresses begin with: no test server was told its own. */
  address: string
  server: Server
  cache: AnswerCache
  ids: Record<Person, string>
  tokens: Record<Person, string>
  /** What somebody logs in with, a machine too once it has a key. */
  tokenOf: (who: Exclude<Who, 'public'>) => string
  /** Makes the machines' keys; gives their ids. */
  giveKeys: () => Promise<Record<Machine, string>>
  rest: <Body = any>(who: Who, method: string, path: string, body?: unknown) => Promise<Answer<Body>>
  graphql: <Body = any>(who: Who, query: string, variables?: unknown) => Promise<Answer<Body>>
  close: () => Promise<void>
}

/**
 * Opens a newsroom of its own on an empty database, served over HTTP on a free port.
 *
 * @param hires whether its people get accounts; without, it has none
 */
export const openTestNewsroom = async ({ hires = true } = {}): Promise<Newsroom> => {
  await import('@payloadcms/richtext-lexical/lexical')
  const { settings } = await import('../../src/platform/settings/settings.ts')
  const { openNewsroom } = await import('../../src/server/openNewsroom.ts')
  const { createApp } = await import('../../src/server/app.ts')
  const { createReadiness } = await import('../../src/server/readiness.ts')
  const { createDelivery } = await import('../../src/server/delivery.ts')
  const { listen } = await import('../../src/server/listen.ts')
  beginMigrated(settings)
  const payload = await openNewsroom(settings)
  await leaveMigrated(payload, settings)
  const readiness = createReadiness()
  const app = createApp(readiness)
  const delivery = createDelivery(app, settings)
  app.openApi(payload, delivery)
  readiness.open(payload)
  const server = await listen(delivery.listener, { ...settings, port: 0 })
  const base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const { ids, tokens } = hires ? await withReadyPassword(() => hire(payload)) : nobodyYet()
  const ask = asker(base, tokens)
  return {
    payload,
    base,
    address: settings.address,
    server,
    cache: delivery.cache,
    ids,
    tokens,
    tokenOf: (who) => (tokens as Partial<Record<Who, string>>)[who] ?? '',
    giveKeys: () => giveKeys(ask, tokens),
    rest: ask,
    graphql: (who, query, variables) => ask(who, 'POST', '/api/graphql', { query, variables }),
    close: () => delivery.stop().then(() => close(server, payload)),
  }
}

const nobodyYet = () => ({ ids: {} as Record<Person, string>, tokens: {} as Record<Person, string> })

/** Writes the accounts as they are stored: to judge their passwords the word lists would be loaded, for each test file. */
const hire = async (payload: Payload) => {
  const ids = {} as Record<Person, string>
  const tokens = {} as Record<Person, string>
  const { hash, salt } = readyPassword
  for (const name of Object.keys(people) as Person[]) {
    const email = `${name.toLowerCase()}@example.org`
    const data = {
      disabled: false,
      email,
      hash,
      name,
      rev: 1,
      role: people[name].role,
      salt,
      secondFactor: false,
    }
    ids[name] = String((await payload.db.create({ collection: 'users', data })).id)
    const { token } = await payload.login({ collection: 'users', data: { email, password } })
    tokens[name] = token ?? ''
  }
  return { ids, tokens }
}

const giveKeys = async (ask: Newsroom['rest'], tokens: Partial<Record<Who, string>>) => {
  const ids = {} as Record<Machine, string>
  for (const [label, scope] of Object.entries(keys) as [Machine, string][]) {
    const expiresAt = new Date(Date.now() + 86_400_000).toISOString()
    const { body } = await ask('admin', 'POST', '/api/keys', { label, scopes: [scope], expiresAt })
    ids[label] = body.doc.id
    tokens[label] = body.doc.key
  }
  return ids
}

const asker =
  (base: string, tokens: Partial<Record<Who, string>>): Newsroom['rest'] =>
  async (who, method, path, body) => {
    const isForm = body instanceof FormData
    const response = await fetch(base + path, {
      method,
      headers: {
        ...(who !== 'public' && { Authorization: `${isMachine(who) ? 'Bearer' : 'JWT'} ${tokens[who]}` }),
        ...(body !== undefined && !isForm && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: isForm ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.includes('json')
    return {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : (text as never),
    }
  }

const close = async (server: Server, payload: Payload): Promise<void> => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
  await payload.destroy()
  const folder = process.env['COPYDESK_TEST_FOLDER']
  if (folder) await rm(folder, { force: true, recursive: true })
}

/** A text that Lexical accepts, one paragraph per string. */
export const bodyOf = (...paragraphs: string[]) => ({
  root: {
    type: 'root',
    format: '' as const,
    indent: 0,
    version: 1,
    direction: 'ltr' as const,
    children: paragraphs.map((text) => ({
      type: 'paragraph',
      version: 1,
      format: '',
      indent: 0,
      direction: 'ltr',
      textFormat: 0,
      textStyle: '',
      children: [{ type: 'text', version: 1, text, format: 0, detail: 0, mode: 'normal', style: '' }],
    })),
  },
})
