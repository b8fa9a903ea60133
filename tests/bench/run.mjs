import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

import { readOptions, usage } from './options.mjs'
import { parts } from './parts/parts.mjs'
import { stopAll } from './processes/children.mjs'
import { machine } from './report/machine.mjs'
import { bundle } from './subjects/bundle.mjs'

/*
 * `npm run bench`: what Copydesk costs, part by part. It starts and stops all that it needs itself.
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
  const texts = /** @type {string[]} */ ([])
  let results = {}
  for (const name of options.only) {
    const part = await parts[name]({ options, place, say })
    texts.push(part.text)
    results = { ...results, ...part.results }
  }
  const settings = { ...options, machine: before, loadAfter: machine().load, seconds: elapsed() }
  return { texts, results: { settings, ...results } }
}

/** @param {Awaited<ReturnType<typeof measure>>} measured @param {string} file */
const print = ({ texts, results: { settings } }, file) => {
  const { node, processor, cores, platform, load } = settings.machine
  const lines = [
    `${cores} cores (${processor}), ${platform}, Node ${node}; load average ${load.join(' ')} before, ${settings.loadAfter.join(' ')} after`,
    `${settings.articles} stories; ${settings.connections} connections by ${settings.client}; ${settings.rounds} rounds; ${settings.seconds.toFixed(0)} s in all`,
    ...texts.map((text) => `\n${text}`),
    `\nAll figures: ${file}`,
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
    const measured = await measure(options, temp)
    const file = path.resolve(options.json ?? path.join(tmpdir(), `copydesk-bench-${Date.now()}.json`))
    writeFileSync(file, `${JSON.stringify(measured.results, null, 2)}\n`)
    print(measured, file)
    await end(temp, 0)
  } catch (error) {
    if (!isEnding) process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    await end(temp, 1)
  }
}

await main()
