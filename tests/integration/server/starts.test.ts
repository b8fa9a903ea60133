import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { freePort } from '../../findMongodb.mjs'
import { compiled } from '../../helpers/compiled.ts'
import { pictureFile } from '../../helpers/matrixPicture.ts'
import { until } from '../../helpers/until.ts'

let program: Awaited<ReturnType<typeof compiled>>

const mongodb = process.env['DATABASE_URL']

beforeAll(async () => {
  program = await compiled('serverProcess')
})

afterAll(() => program.remove())

type Environment = Record<string, string>

const newFolder = () => mkdtempSync(path.join(tmpdir(), 'copydesk-start-'))

/** Starts a server on a free port; its settings are those of an empty newsroom unless said otherwise. */
const start = async (environment: Environment = {}) => {
  const port = await freePort()
  const folder = newFolder()
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: path.join(folder, 'data'),
    MEDIA_DIR: path.join(folder, 'media'),
    COPYDESK_PANEL: '0',
    NODE_OPTIONS: '',
    ...environment,
  }
  const server = spawn(process.execPath, [program.file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [server.stdout, server.stderr])
    stream.on('data', (chunk: Buffer) => {
      said += chunk.toString()
    })
  const ended = once(server, 'exit').then(([code]) => code as number | null)
  const ask = async (page: string) =>
    (await fetch(`http://127.0.0.1:${port}${page}`).catch(() => undefined))?.status
  return {
    ask,
    base: `http://127.0.0.1:${port}`,
    ended,
    kill: () => server.kill('SIGTERM'),
    said: () => said,
  }
}

const isReady = (server: Awaited<ReturnType<typeof start>>) =>
  until(async () => (await server.ask('/readyz')) === 200, 60_000)

/** Somebody logs in and sends a picture, so that there is one of every file that a server writes. */
const sendPicture = async (base: string, account: object) => {
  const login = await fetch(`${base}/api/users/login`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(account),
  })
  const { token } = (await login.json()) as { token: string }
  const { data, mimetype, name } = await pictureFile('quay')
  const form = new FormData()
  form.append('file', new Blob([new Uint8Array(data)], { type: mimetype }), name)
  form.append('_payload', JSON.stringify({ alt: 'The quay' }))
  const sent = await fetch(`${base}/api/media`, {
    method: 'POST',
    headers: { Authorization: `JWT ${token}` },
    body: form,
  })
  expect(sent.status).toBe(201)
}

/** What of a folder others than its owner may read, write or look into. */
const openToOthers = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => (statSync(path.join(folder, name)).mode & 0o077) !== 0,
  )

/** A file where a folder should be, or text where a database should be. */
const textFile = () => {
  const file = path.join(newFolder(), 'text')
  writeFileSync(file, 'This is no database. '.repeat(300))
  return file
}

const wrong: [name: string, environment: () => Environment, says: RegExp][] = mongodb
  ? [
      [
        'the name of another replica set',
        () => ({ DATABASE_URL: mongodb.replace(/replicaSet=[^&]*/, 'replicaSet=another') }),
        /DATABASE_URL: no primary of the replica set answered within 5 seconds/,
      ],
      [
        'a MongoDB that is not there',
        () => ({ DATABASE_URL: 'mongodb://desk:hush@127.0.0.1:1,127.0.0.1:2/desk?replicaSet=rs0' }),
        /DATABASE_URL: no primary of the replica set answered/,
      ],
    ]
  : [
      ['a file for a folder', () => ({ MEDIA_DIR: textFile() }), /MEDIA_DIR: .* is a file, not a folder/],
      [
        'a text for a database',
        () => ({ DATABASE_URL: `file:${textFile()}` }),
        /cannot be opened: its file is damaged, or is not a database\./,
      ],
      [
        'a folder for a database',
        () => ({ DATABASE_URL: `file:${newFolder()}` }),
        /cannot be opened: it cannot be reached\./,
      ],
      [
        'a weak password of the first admin',
        () => ({ COPYDESK_ADMIN_EMAIL: 'a@example.org', COPYDESK_ADMIN_PASSWORD: '123456789012' }),
        /The first admin that the settings name cannot be created\. This password is easy to guess/,
      ],
      [
        'no replica set',
        () => ({ DATABASE_URL: 'mongodb://desk:hush@127.0.0.1:1/desk' }),
        /DATABASE_URL names no replica set\..*add \?replicaSet=NAME/,
      ],
      [
        'a misspelled setting',
        () => ({ CAHCE_MB: '5' }),
        /CAHCE_MB is not a setting\. Did you mean CACHE_MB/,
      ],
    ]

test.each(wrong)(
  '%s is explained in a sentence, without a trace and without the address',
  async (_name, environment, says) => {
    const server = await start(environment())
    expect(await server.ended).toBe(1)
    expect(server.said()).toMatch(says)
    expect(server.said()).not.toMatch(/^\s+at |hush|mongodb:\/\/desk/m)
  },
  60_000,
)

test('two first starts at once both come up, write files for their owner alone, and each ends within three seconds when it is told to', async () => {
  const folder = newFolder()
  const account = { email: 'first@example.org', password: 'seven-green-bottles-hanging' }
  mkdirSync(path.join(folder, 'data'), { mode: 0o700 })
  const shared = {
    DATA_DIR: path.join(folder, 'data'),
    MEDIA_DIR: path.join(folder, 'media'),
    COPYDESK_ADMIN_EMAIL: account.email,
    COPYDESK_ADMIN_PASSWORD: account.password,
    ...(mongodb && { DATABASE_URL: mongodb.replace(/\/copydesk-\w+/, `/copydesk-starts-${process.pid}`) }),
  }
  const servers = await Promise.all([start(shared), start(shared)])
  await Promise.all(servers.map(isReady)).catch((error: unknown) => {
    throw new Error(`${String(error)}\n${servers.map(({ said }) => said()).join('\n---\n')}`)
  })
  await sendPicture(servers[0].base, account)
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  expect(names.filter((name) => /^media.*\.png$/.test(name)).length).toBeGreaterThan(0)
  expect(names.filter((name) => name.endsWith('-wal')).length).toBe(mongodb ? 0 : 1)
  expect(openToOthers(folder)).toEqual([])
  for (const server of servers) {
    const began = performance.now()
    server.kill()
    expect(await server.ended).toBe(0)
    expect(performance.now() - began).toBeLessThan(3000)
    expect(server.said()).not.toMatch(/^\s+at /m)
  }
}, 120_000)

test('a server that is told to stop is not ready at once, and goes on answering for the delay', async () => {
  const server = await start({ SHUTDOWN_DELAY_SECONDS: '2' })
  await isReady(server)
  server.kill()
  await until(async () => (await server.ask('/readyz')) === 503, 1500)
  expect(await server.ask('/api/sections')).toBe(200)
  expect(await server.ended).toBe(0)
}, 120_000)
