import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { freePort } from '../findMongodb.mjs'
import { fuzzConfig } from './fuzzConfig.mjs'

/* Asks a server of its own, with the demo newsroom, what its contract allows and what it does not, and counts answers of
   500 and more, and answers that the contract does not tell of:
     pip install schemathesis && npm run build && node tests/faults/schemathesis.mjs [cases per route] [checks]
   Some 235 routes: 25 cases each are more than 5,000. */

const [cases = '25', checks = 'not_a_server_error'] = process.argv.slice(2)
const folder = mkdtempSync(path.join(tmpdir(), 'copydesk-fuzz-'))
const port = await freePort()
const base = `http://127.0.0.1:${port}`
/** @type {NodeJS.ProcessEnv} */
const env = {
  ...process.env,
  NODE_ENV: 'production',
  PORT: String(port),
  DATA_DIR: folder,
  MEDIA_DIR: `${folder}/media`,
  COPYDESK_PANEL: '0',
  RATE_LIMITS: '0',
}
const log = openSync(path.join(folder, 'server.log'), 'w')
const server = spawn(process.execPath, ['dist/main.js'], { env, stdio: ['ignore', log, log] })
const exited = once(server, 'exit')
process.once('exit', () => server.kill('SIGKILL'))

const isLoaded = () => existsSync(path.join(folder, 'demo-loaded'))

/** @param {string} address @param {RequestInit} init */
const ask = async (address, init = {}) => (await fetch(base + address, init)).json()

/** @param {string} address @param {object} body @param {Record<string, string>} headers */
const post = (address, body, headers = {}) =>
  ask(address, {
    method: 'POST',
    body: JSON.stringify(body),
    headers: { 'Content-Type': 'application/json', ...headers },
  })

for (let time = 0; time < 600 && !isLoaded(); time += 1) await new Promise((done) => setTimeout(done, 200))
const password = readFileSync(path.join(folder, 'demo-password'), 'utf8').trim()
const { token } = await post('/api/users/login', { email: 'admin@harbour-ledger.example', password })
const headers = { Authorization: `JWT ${token}` }

/* What the demo newsroom has none of. */
const [story, other] = (await ask('/api/articles?limit=2&depth=0', { headers })).docs
const about = { resource: 'articles', document: story.id }
const nextYear = new Date(Date.now() + 300 * 86_400_000).toISOString()
const { user } = await ask('/api/users/me', { headers })
for (let count = 0; count < 5; count += 1) {
  const rows = {
    keys: { label: `Fuzz ${count}`, scopes: ['read'], expiresAt: nextYear },
    webhooks: { name: `Fuzz ${count}`, url: 'https://hook.invalid', events: ['published'], active: false },
    threads: { ...about, text: 'Is it so?' },
    assignments: { ...about, assignee: user.id },
    redirects: { from: `fuzz-${count}`, to: { relationTo: 'articles', value: other.id } },
  }
  for (const [kind, row] of Object.entries(rows)) {
    const { errors } = await post(`/api/${kind}`, row, headers)
    if (errors) throw new Error(`${kind}: ${JSON.stringify(errors)}`)
  }
}
const contract = await ask('/api/openapi.json')
writeFileSync(
  path.join(folder, 'schemathesis.toml'),
  await fuzzConfig(contract, (address) => ask(address, { headers })),
)

/* Its own account and session stay as they are, or every further case would be a refused one. */
const own = ['updateUser', 'bulkUpdateUsers', 'deleteUser', 'bulkDeleteUsers']
/* All at once would take away what the other cases are tried on. */
const sweeping = ['Articles', 'Sections', 'Persons', 'Trendingitems', 'Media'].map(
  (name) => `bulkDelete${name}`,
)
const { status } = spawnSync(
  'schemathesis',
  [
    ...['--config-file', path.join(folder, 'schemathesis.toml')],
    'run',
    `${base}/api/openapi.json`,
    ...['-H', `Authorization: JWT ${token}`, '--checks', checks, '--mode', 'all'],
    ...['--phases', 'fuzzing', '-n', cases, '--workers', '2', '--seed', '1', '--request-timeout', '20'],
    ...['--exclude-path-regex', '^/api/users/(logout|sessions|totp|login|forgot)|^/api/stream'],
    ...[...own, ...sweeping].flatMap((id) => ['--exclude-operation-id', id]),
  ],
  { cwd: folder, stdio: 'inherit' },
)
server.kill('SIGTERM')
await exited
/* What the server said of its own faults; refusals are no fault. */
const said = readFileSync(path.join(folder, 'server.log'), 'utf8').split('\n')
const faults = said.filter((line) => line !== '' && !/"status":4\d\d|^ {2}✓/.test(line))
if (status !== 0) process.stdout.write(`${faults.join('\n').slice(0, 20_000)}\n`)
rmSync(folder, { force: true, recursive: true })
process.exit(status ?? 1)
