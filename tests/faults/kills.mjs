import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { findMongodb, freePort } from '../findMongodb.mjs'

/*
 * node tests/faults/kills.mjs [TIMES]: a server is killed (SIGKILL) in the middle of moves by four writers, again and
 * again, on SQLite and, where there is one, MongoDB. After each kill it is started anew and every story is compared
 * with the log: newest revision, stage and what is public must be what the last event says, every acknowledged move
 * must be there, and the chain must be whole. The server must have been compiled (npm start, or npm run build).
 */

const times = Number(process.argv[2] ?? 25)
if (!existsSync('dist/main.js')) throw new Error('dist/main.js is missing: run npm run build first.')

const admin = { email: 'admin@example.org', password: 'a-long-test-password' }
/** The life that every story goes round in: from its stage, the move that comes next. */
const round = {
  draft: 'publish-now',
  published: 'withdraw',
  withdrawn: 'reinstate',
}
const stories = 8

/** @param {NodeJS.ProcessEnv} env */
const start = async (env) => {
  const port = await freePort()
  const server = spawn(process.execPath, ['dist/main.js'], {
    env: { ...env, PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const base = `http://127.0.0.1:${port}`
  const until = Date.now() + 60_000
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`${base}/readyz`).catch(() => undefined)
    if (answer?.status === 200) break
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  const login = await ask(base, '', 'POST', '/users/login', admin)
  return { server, base, token: login.body.token }
}

/** @param {string} base @param {string} token @param {string} method @param {string} route @param {object} [body] */
const ask = async (base, token, method, route, body) => {
  const response = await fetch(`${base}/api${route}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
    ...(body && { body: JSON.stringify(body) }),
  })
  return { status: response.status, body: await response.json() }
}

/** @param {{ base: string, token: string }} running */
const seed = async ({ base, token }) => {
  /** @param {string} type @param {object} data */
  const make = async (type, data) => (await ask(base, token, 'POST', `/${type}`, data)).body.doc.id
  const section = await make('sections', { name: 'Harbour' })
  const person = await make('persons', { name: 'Ida Brod' })
  const body = {
    root: { type: 'root', version: 1, format: '', indent: 0, direction: 'ltr', children: [paragraph] },
  }
  const ids = []
  for (let at = 0; at < stories; at += 1) {
    const story = { headline: `Story ${at}`, section, bylines: [{ person }], body, dek: 'In short' }
    ids.push(await make('articles', story))
  }
  return ids
}

const paragraph = {
  type: 'paragraph',
  version: 1,
  format: '',
  indent: 0,
  direction: 'ltr',
  textFormat: 0,
  textStyle: '',
  children: [{ type: 'text', version: 1, text: 'Word.', format: 0, detail: 0, mode: 'normal', style: '' }],
}

/** Moves stories round and round until the server is gone; keeps what was acknowledged. */
/** @param {{ base: string, token: string }} running @param {string[]} ids @param {Map<string, number>} acked */
const writer = async ({ base, token }, ids, acked) => {
  for (let at = 0; ; at += 1) {
    const id = ids[at % ids.length] ?? ''
    try {
      const { body } = await ask(base, token, 'GET', `/articles/${id}?draft=true&depth=0`)
      const name = round[/** @type {keyof typeof round} */ (body.stage)]
      const said = { comment: 'Round we go' }
      const moved = await ask(base, token, 'POST', `/articles/${id}/transitions/${name}`, said)
      if (moved.status === 200) acked.set(id, Math.max(acked.get(id) ?? 0, moved.body.doc.rev))
    } catch {
      return
    }
  }
}

/** @param {{ base: string, token: string }} running @param {string[]} ids @param {Map<string, number>} acked */
const compare = async ({ base, token }, ids, acked) => {
  const faults = []
  for (const id of ids) {
    const newest = (await ask(base, token, 'GET', `/articles/${id}?draft=true&depth=0`)).body
    const row = (await ask(base, token, 'GET', `/articles/${id}?depth=0`)).body
    const { docs } = (await ask(base, token, 'GET', `/articles/${id}/history?limit=100`)).body
    const versions = await ask(
      base,
      token,
      'GET',
      `/articles/versions?where[parent][equals]=${id}&limit=0&depth=0`,
    )
    const latest = versions.body.docs.filter((/** @type {any} */ one) => one.latest).length
    const seen = await fetch(`${base}/api/articles/${id}`)
    const said = docs[0]
    const isLive = said.details.to === 'published'
    const checks = {
      'newest revision': newest.rev === said.rev,
      stage: newest.stage === said.details.to,
      'one latest': latest === 1,
      'public sees it': (seen.status === 200) === isLive,
      row: isLive ? row._status === 'published' : row._status !== 'published',
      acknowledged: newest.rev >= (acked.get(id) ?? 0),
    }
    for (const [name, isRight] of Object.entries(checks)) if (!isRight) faults.push(`${id}: ${name}`)
  }
  return faults
}

/** @param {string} name @param {string | undefined} url */
const torment = async (name, url) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-kills-'))
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    COPYDESK_PANEL: '0',
    COPYDESK_ADMIN_EMAIL: admin.email,
    COPYDESK_ADMIN_PASSWORD: admin.password,
    DATA_DIR: folder,
    DEMO: '0',
    RATE_LIMITS: '0',
    MEDIA_DIR: path.join(folder, 'media'),
    ...(url && { DATABASE_URL: url }),
  }
  let running = await start(env)
  const ids = await seed(running)
  /** @type {Map<string, number>} */
  const acked = new Map()
  const faults = []
  for (let turn = 0; turn < times; turn += 1) {
    const parts = [0, 2, 4, 6].map((from) => ids.slice(from, from + 2))
    const writers = parts.map((mine) => writer(running, mine, acked))
    await new Promise((resolve) => setTimeout(resolve, 400 + Math.random() * 1600))
    running.server.kill('SIGKILL')
    await once(running.server, 'exit')
    await Promise.all(writers)
    running = await start(env)
    faults.push(...(await compare(running, ids, acked)).map((fault) => `kill ${turn + 1}: ${fault}`))
  }
  running.server.kill('SIGTERM')
  await once(running.server, 'exit')
  const verify = spawnSync(process.execPath, ['dist/copydesk.js', 'audit', 'verify'], {
    env,
    encoding: 'utf8',
  })
  rmSync(folder, { force: true, recursive: true })
  if (verify.status !== 0) faults.push(verify.stdout + verify.stderr)
  const moves = [...acked.values()].reduce((sum, rev) => sum + rev - 1, 0)
  process.stdout.write(
    `${name}: ${times} kills, ${moves} moves of ${stories} stories, ${faults.length} faults. ${verify.stdout.trim()}\n`,
  )
  for (const fault of faults) process.stdout.write(`  ${fault}\n`)
  return faults.length
}

const mongodb = await findMongodb()
let faults = await torment('SQLite', undefined)
if (mongodb) faults += await torment(mongodb.name, mongodb.uri.replace('/?', `/kills-${process.pid}?`))
await mongodb?.stop()
process.exit(faults === 0 ? 0 : 1)
