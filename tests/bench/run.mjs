import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { measureIdle } from './measures/cpu.mjs'
import { bareLegs, runReads } from './measures/reads.mjs'
import { tryWorks } from './measures/tryWorks.mjs'
import { measureWrites } from './measures/writes.mjs'
import { readOptions, usage } from './options.mjs'
import { stopAll } from './processes/children.mjs'
import { machine } from './report/machine.mjs'
import {
  comparisonTable,
  readResults,
  readTable,
  slowReads,
  writeResults,
  writeTable,
} from './report/report.mjs'
import { bundle } from './subjects/bundle.mjs'
import { prepare, startBare, startCopydesk, startStock } from './subjects/subjects.mjs'

/*
 * `npm run bench`: Copydesk, a stock Payload on Next, and a bare Node server that sends the same bytes, each
 * asked for the same things in one run. It starts and stops all of them.
 */

const root = fileURLToPath(new URL('../..', import.meta.url))
const began = performance.now()
const elapsed = () => (performance.now() - began) / 1000

/** @param {string} text */
const say = (text) => process.stderr.write(`  ${elapsed().toFixed(0).padStart(3)} s  ${text}\n`)

/** @param {import('./options.mjs').Options} options @param {string} temp */
const measure = async (options, temp) => {
  const before = machine()
  const place = { root, temp, articles: options.articles, compiled: await bundle(root) }
  say('server compiled')
  await prepare(place)
  say(`${options.articles} stories loaded into each`)
  const subjects = [await startCopydesk(place), await startStock(place)]
  say('both opened')
  const { legs, bodies, missing } = await tryWorks(subjects, options.articles)
  for (const each of missing) say(`left out: ${each}`)
  const bare = await startBare(place, bodies)
  await measureIdle([...subjects, bare], options.idleSeconds)
  const all = [...legs, ...bareLegs(legs, bare)]
  await runReads(all, { ...options, secondsFor: (left) => secondsFor(options, left), say })
  const hasTime = () => elapsed() < options.limit - reserve / 2
  const writes = await measureWrites(subjects, { ...options.writes, hasTime })
  say('update and publish')
  const measured = all.filter(({ rounds }) => rounds.length > 0)
  if (measured.length < all.length)
    missing.push(`${all.length - measured.length} reads: there was no time for them`)
  const settings = { ...options, machine: before, loadAfter: machine().load, seconds: elapsed(), missing }
  return { settings, reads: readResults(measured), writes: writeResults(writes) }
}

/** Seconds kept for the writes and for stopping. */
const reserve = 20

/**
 * Seconds that a leg may still take, so that the whole stays within its time; 0 when nothing is left of it.
 *
 * @param {import('./options.mjs').Options} options
 * @param {number} legs that are still to run
 */
const secondsFor = ({ limit, seconds, rounds, warmSeconds }, legs) => {
  const rest = limit - reserve - elapsed()
  if (rest <= 0) return 0
  return Math.min(seconds, Math.max(1, Math.floor((rest - (warmSeconds * legs) / rounds) / legs)))
}

/** @param {Awaited<ReturnType<typeof measure>>} results @param {string} file */
const print = ({ settings, reads, writes }, file) => {
  const { node, processor, cores, platform, load } = settings.machine
  const lines = [
    `${cores} cores (${processor}), ${platform}, Node ${node}; load average ${load.join(' ')} before, ${settings.loadAfter.join(' ')} after`,
    `${settings.articles} stories; ${settings.connections} connections by ${settings.client}; ${settings.rounds} rounds; ${settings.seconds.toFixed(0)} s in all`,
    ...settings.missing.map((each) => `left out: ${each}`),
    `slow, so asked by the Node client: ${slowReads(reads) || 'none'}`,
    `\nReads\n\n${readTable(reads)}`,
    `\nCopydesk beside the stock Payload\n\n${comparisonTable(reads)}`,
    `\nUpdate and publish by REST, then the first public read\n\n${writeTable(writes)}`,
    `\nThe figures of every round: ${file}`,
  ]
  process.stdout.write(`${lines.join('\n')}\n`)
}

let isEnding = false

/** @param {string} temp @param {number} code */
const end = async (temp, code) => {
  if (isEnding) return
  isEnding = true
  await stopAll()
  rmSync(temp, { force: true, recursive: true })
  process.exit(code)
}

const main = async () => {
  const options = readOptions(process.argv.slice(2))
  if (!options) {
    process.stdout.write(usage)
    return
  }
  const temp = mkdtempSync(path.join(tmpdir(), 'copydesk-bench-'))
  process.env['BENCH_TEMP'] = temp
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => void end(temp, 130))
  setTimeout(() => {
    process.stderr.write(`Stopped: it took more than ${options.limit} seconds.\n`)
    void end(temp, 1)
  }, options.limit * 1000).unref()
  try {
    const results = await measure(options, temp)
    const file = path.resolve(options.json ?? path.join(tmpdir(), `copydesk-bench-${Date.now()}.json`))
    writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`)
    print(results, file)
    await end(temp, 0)
  } catch (error) {
    if (!isEnding) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    await end(temp, 1)
  }
}

await main()
