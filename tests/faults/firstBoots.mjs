import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { findMongodb, freePort } from '../findMongodb.mjs'

/*
 * node tests/faults/firstBoots.mjs [TIMES]: first starts on an empty disk, one after another, on SQLite and, where
 * there is one, MongoDB, with NODE_ENV left out and `production` in turn, while both cores are kept busy. Each must
 * become ready and stop by itself. The server must have been compiled (npm start, or npm run build).
 */

const times = Number(process.argv[2] ?? 50)
const patience = 60_000
if (!existsSync('dist/main.js')) throw new Error('dist/main.js is missing: run npm run build first.')

const busy = [1, 2].map(() =>
  spawn(process.execPath, ['-e', 'for (;;) Math.sqrt(Math.random())'], { stdio: 'ignore' }),
)
const mongodb = await findMongodb()
process.on('exit', () => busy.forEach((child) => child.kill('SIGKILL')))

/** @param {number} turn @param {string | undefined} uri */
const boot = async (turn, uri) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-boot-'))
  const port = await freePort()
  /** @type {NodeJS.ProcessEnv} */
  const env = {
    ...process.env,
    PORT: String(port),
    DATA_DIR: folder,
    MEDIA_DIR: `${folder}/media`,
    DEMO: '0',
    COPYDESK_PANEL: '0',
  }
  delete env.NODE_ENV
  if (turn % 2 === 1) env.NODE_ENV = 'production'
  if (uri) env.DATABASE_URL = uri.replace('/?', `/boot-${process.pid}-${turn}?`)
  const server = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' })
  const exited = once(server, 'exit')
  const isReady = await ready(port, server)
  server.kill('SIGTERM')
  const [code] = await exited
  rmSync(folder, { force: true, recursive: true })
  return isReady && code === 0 ? 'ok' : `ready: ${isReady}, exit code: ${code}`
}

/** @param {number} port @param {import('node:child_process').ChildProcess} server */
const ready = async (port, server) => {
  const until = Date.now() + patience
  while (Date.now() < until && server.exitCode === null) {
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
    if (answer?.status === 200) return true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  return false
}

let failures = 0
for (const [name, uri] of [['SQLite', undefined], ...(mongodb ? [[mongodb.name, mongodb.uri]] : [])]) {
  const outcomes = []
  for (let turn = 0; turn < times; turn += 1) outcomes.push(await boot(turn, uri))
  const bad = outcomes.filter((outcome) => outcome !== 'ok')
  failures += bad.length
  process.stdout.write(
    `${name}: ${times - bad.length} of ${times} first boots ready${bad.length ? `; ${bad.join(' | ')}` : ''}\n`,
  )
}
await mongodb?.stop()
process.exit(failures === 0 ? 0 : 1)
