import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { memoryFlags, serverFlags } from '../../../src/cli/serverFlags.mjs'
import { writeArchive } from '../newsroom/archive.mjs'
import { runNode, startNode } from '../processes/children.mjs'
import { answers, freePort } from '../processes/ports.mjs'
import { buildStock } from './buildStock.mjs'

/**
 * @typedef {object} Subject a server under measurement
 * @property {string} name
 * @property {string} base its address
 * @property {import('../processes/children.mjs').Child} child
 * @property {number} idle CPU milliseconds per second while nobody asks
 */

/**
 * @typedef {object} Place
 * @property {string} root the repository
 * @property {string} temp folder for data
 * @property {string} compiled folder of `bundle`
 * @property {number} articles
 * @property {string} [name] of the subject's data, where several of its kind are measured
 */

const secret = 'a-secret-of-the-measuring-that-is-long-enough'
const host = '127.0.0.1'

/** Copydesk's environment: the API alone, without the demo. @param {Place} place */
export const copydeskEnv = ({ temp, articles, name = 'copydesk' }) => ({
  BENCH_ARTICLES: String(articles),
  COPYDESK_PANEL: '0',
  DATA_DIR: path.join(temp, name, 'data'),
  DEMO: '0',
  RATE_LIMITS: '0',
  HOST: host,
  LOG_LEVEL: 'error',
  MEDIA_DIR: path.join(temp, name, 'media'),
  PAYLOAD_SECRET: secret,
})

/** @param {Place} place */
export const stockEnv = ({ temp, articles, name = 'stock' }) => ({
  BENCH_ARTICLES: String(articles),
  DATABASE_URL: `file:${path.join(temp, `${name}.db`)}`,
  NEXT_TELEMETRY_DISABLED: '1',
  PAYLOAD_SECRET: secret,
})

/** Fills both databases and builds the stock application when it is stale. @param {Place} place */
export const prepare = async (place) => {
  const { root: cwd, compiled } = place
  await buildStock(cwd, stockEnv(place))
  await Promise.all([
    runNode([path.join(compiled, 'seedCopydesk.js')], { cwd, env: copydeskEnv(place) }),
    runNode([path.join(compiled, 'seedStock.js')], { cwd, env: { ...stockEnv(place), NODE_ENV: 'test' } }),
  ])
}

/** A Copydesk of its own without stories: its people, sections and an editor. @param {Place} place */
export const prepareCopydesk = (place) =>
  runNode([path.join(place.compiled, 'seedCopydesk.js')], {
    cwd: place.root,
    env: copydeskEnv({ ...place, articles: 0 }),
  })

/** The same with its stories, as an archive is imported. @param {Place} place */
export const loadCopydesk = async (place) => {
  await prepareCopydesk(place)
  const file = path.join(place.temp, 'archive.ndjson')
  await writeArchive(file, { from: 0, to: place.articles })
  await runNode(importArgs(place, file), { cwd: place.root, env: copydeskEnv(place) })
  rmSync(file)
}

/** The import command. @param {Place} place @param {string} file */
export const importArgs = ({ compiled, temp }, file) => [
  path.join(compiled, 'copydesk.js'),
  'import',
  file,
  '--no-fetch',
  '--report',
  path.join(temp, 'import.json'),
]

/** What `startUncached` opens is called so. */
export const uncached = 'copydesk, nothing kept'

/** @param {Place} place @returns {Promise<Subject>} */
export const startCopydesk = (place) => start(place, { name: place.name ?? 'copydesk', env: {} })

/** One that makes each answer anew, for what cannot be asked in ever new words. @param {Place} place */
export const startUncached = (place) => start(place, { name: uncached, env: { CACHE_MB: '0' } })

/** @param {Place} place @param {{ name: string, env: Record<string, string> }} how @returns {Promise<Subject>} */
const start = async (place, { name, env }) => {
  const port = await freePort()
  const args = [...serverFlags, path.join(place.compiled, 'main.js')]
  const child = startNode(args, {
    cwd: place.root,
    env: { ...copydeskEnv(place), ...env, PORT: String(port) },
  })
  return opened({ name, child, port, ready: '/readyz' })
}

/** With the memory that Copydesk has. @param {Place} place @returns {Promise<Subject>} */
export const startStock = async (place) => {
  const port = await freePort()
  const next = path.join(place.root, 'node_modules/next/dist/bin/next')
  const stock = path.join(place.root, 'tests/bench/stock')
  const args = [...memoryFlags, next, 'start', stock, '-p', String(port), '-H', host]
  const child = startNode(args, { cwd: place.root, env: stockEnv(place) })
  return opened({ name: 'stock', child, port, ready: '/api/articles?limit=1' })
}

/**
 * @param {Place} place
 * @param {Record<string, string>} bodies what to send, by path
 * @returns {Promise<Subject>}
 */
export const startBare = async (place, bodies) => {
  const port = await freePort()
  const file = path.join(place.temp, 'bodies.json')
  writeFileSync(file, JSON.stringify({ '/': '{}', ...bodies }))
  const server = path.join(place.root, 'tests/bench/subjects/bareServer.mjs')
  const child = startNode([server, String(port), file], { cwd: place.root })
  return opened({ name: 'bare', child, port, ready: '/' })
}

/** @param {{ name: string, child: import('../processes/children.mjs').Child, port: number, ready: string }} started */
const opened = async ({ name, child, port, ready }) => {
  const base = `http://${host}:${port}`
  await answers(base + ready, child)
  return { name, base, child, idle: 0 }
}
