import { readFileSync } from 'node:fs'
import path from 'node:path'

import { runNode } from './children.mjs'

const reporter = new URL('reportCpu.mjs', import.meta.url).href

/**
 * Runs a Node process to its end and says what it took.
 *
 * @param {string[]} args
 * @param {{ cwd: string, env: Record<string, string>, temp: string }} options
 * @returns {Promise<{ cpu: number, milliseconds: number, rss: number }>} CPU and wall milliseconds; most memory in MB
 */
export const runMeasured = async (args, { cwd, env, temp }) => {
  const file = path.join(temp, 'cpu.json')
  await runNode(['--import', reporter, ...args], { cwd, env: { ...env, BENCH_CPU_FILE: file } })
  return JSON.parse(readFileSync(file, 'utf8'))
}
