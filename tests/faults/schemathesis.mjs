import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { freePort } from '../findMongodb.mjs'

/* Asks a server of its own what its contract allows and what it does not, and counts answers of 500 and more:
     pip install schemathesis && npm run build && node tests/faults/schemathesis.mjs [cases per route]
   Some 210 routes: 25 cases each are 5,000. */

const [cases = '25'] = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-fuzz-'))
const port = await freePort()
const base = `http://127.0.0.1:${port}`
const login = { email: 'admin@example.org', password: 'a-long-test-password' }
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  NODE_ENV: 'production',
  PORT: String(port),
  DATA_DIR: folder,
  MEDIA_DIR: `${folder}/media`,
  COPYDESK_PANEL: '0',
  RATE_LIMITS: '0',
  COPYDESK_ADMIN_EMAIL: login.email,
  COPYDESK_ADMIN_PASSWORD: login.password,
}
const server = spawn(process.execPath, ['dist/main.js'], { env, stdio: 'ignore' })
const exited = once(server, 'exit')

const isReady = async () => (await fetch(`${base}/readyz`).catch(() => undefined))?.status === 200

/** @param {string} address @param {object} body @param {Record<string, string>} headers */
const post = async (address, body, headers = {}) => {
  const init = {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  }
  return (await fetch(base + address, init)).json()
}

for (let time = 0; time < 600 && !(await isReady()); time += 1)
  await new Promise((done) => setTimeout(done, 200))
const { token } = await post('/api/users/login', login)
const headers = { Authorization: `JWT ${token}` }
for (const name of ['Harbour', 'City']) await post('/api/sections', { name, _status: 'published' }, headers)
for (const headline of ['Fog', 'Rain', 'Sun']) await post('/api/articles', { headline }, headers)

/* Its own account and session stay as they are, or every further case would be a refused one. */
const own = ['updateUser', 'bulkUpdateUsers', 'deleteUser', 'bulkDeleteUsers']
const { status } = spawnSync(
  'schemathesis',
  [
    'run',
    `${base}/api/openapi.json`,
    ...['-H', `Authorization: JWT ${token}`, '--checks', 'not_a_server_error', '--mode', 'all'],
    ...['--phases', 'fuzzing', '-n', cases, '--workers', '2', '--seed', '1', '--request-timeout', '20'],
    ...['--exclude-path-regex', '^/api/users/(logout|sessions|totp|login|forgot)|^/api/stream'],
    ...own.flatMap((id) => ['--exclude-operation-id', id]),
  ],
  { stdio: 'inherit' },
)
server.kill('SIGTERM')
await exited
rmSync(folder, { force: true, recursive: true })
process.exit(status ?? 1)
