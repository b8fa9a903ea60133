import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { freePort } from '../findMongodb.mjs'

/*
 * node tests/faults/loginTiming.mjs [TIMES]: how long a refused log-in takes for an account that is there, one that
 * is not, one that is disabled and one that is locked; and how long a lost password's answer takes. They are asked
 * by turns in a random order, so that whatever else the machine does meets all alike. The server must have been compiled (npm start,
 * or npm run build).
 */

const times = Number(process.argv[2] ?? 20)
if (!existsSync('dist/main.js')) throw new Error('dist/main.js is missing: run npm run build first.')

const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-timing-'))
const port = await freePort()
const base = `http://127.0.0.1:${port}`
const admin = { email: 'admin@example.org', password: 'a-long-test-password' }
const server = spawn(process.execPath, ['dist/main.js'], {
  env: {
    ...process.env,
    NODE_ENV: 'production',
    PORT: String(port),
    DATA_DIR: folder,
    MEDIA_DIR: `${folder}/media`,
    DEMO: '0',
    RATE_LIMITS: '0',
    COPYDESK_PANEL: '0',
    COPYDESK_ADMIN_EMAIL: admin.email,
    COPYDESK_ADMIN_PASSWORD: admin.password,
  },
  stdio: 'ignore',
})
const exited = once(server, 'exit')

/** @param {string} route @param {object} body @param {string} [token] */
const post = (route, body, token) =>
  fetch(base + route, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...(token && { Authorization: `JWT ${token}` }) },
    body: JSON.stringify(body),
  })

while (server.exitCode === null) {
  const answer = await fetch(`${base}/readyz`).catch(() => undefined)
  if (answer?.status === 200) break
  await new Promise((resolve) => setTimeout(resolve, 100))
}

const { token } = await (await post('/api/users/login', admin)).json()

/** @param {string} email @param {object} [more] */
const hire = (email, more) =>
  post('/api/users', { email, password: admin.password, name: 'Somebody', role: 'author', ...more }, token)

await hire('disabled@example.org', { disabled: true })
await hire('locked@example.org')
/** An account is asked seven times, one short of its lock-out. */
const known = Array.from({ length: Math.ceil(times / 7) }, (_, at) => `known${at}@example.org`)
for (const email of known) await hire(email)

/** @param {string} email */
const wrong = (email) => post('/api/users/login', { email, password: 'a wrong guess at it' })
for (let turn = 0; turn < 8; turn += 1) await wrong('locked@example.org')

/** @type {Record<string, (turn: number) => Promise<Response>>} */
const questions = {
  'log-in, known': (turn) => wrong(known[Math.floor(turn / 7)] ?? ''),
  'log-in, unknown': () => wrong('nobody@example.org'),
  'log-in, disabled': () => wrong('disabled@example.org'),
  'log-in, locked': () => wrong('locked@example.org'),
  'lost password, known': (turn) =>
    post('/api/users/forgot-password', { email: known[Math.floor(turn / 7)] }),
  'lost password, unknown': () => post('/api/users/forgot-password', { email: 'nobody@example.org' }),
}

/** @type {Record<string, number[]>} */
const taken = Object.fromEntries(Object.keys(questions).map((name) => [name, []]))
const answers = new Set()
for (let turn = 0; turn < times; turn += 1) {
  for (const [name, ask] of Object.entries(questions).toSorted(() => Math.random() - 0.5)) {
    const began = performance.now()
    const answer = await ask(turn)
    answers.add(`${name.split(',')[0]}: ${answer.status} ${await answer.text()}`)
    taken[name]?.push(performance.now() - began)
  }
}

server.kill('SIGTERM')
await exited
rmSync(folder, { force: true, recursive: true })

for (const [name, all] of Object.entries(taken)) {
  const sorted = all.toSorted((one, other) => one - other)
  const at = (/** @type {number} */ share) =>
    (sorted[Math.floor((sorted.length - 1) * share)] ?? 0).toFixed(1)
  process.stdout.write(`${name.padEnd(24)} median ${at(0.5)} ms, from ${at(0)} to ${at(1)} ms\n`)
}
process.stdout.write(`${[...answers].join('\n')}\n`)
if (answers.size !== 2) process.exitCode = 1
