import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'

import { processTree } from './processTree.mjs'

/** @typedef {import('node:child_process').ChildProcess & { pid: number, said: () => string }} Child */

/** @type {Set<Child>} */
const running = new Set()

const kept = 4000
const patience = 4000

/**
 * Starts a Node process with a small environment, so that no setting of the shell changes what is measured.
 *
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string> }} options
 * @returns {Child}
 */
export const startNode = (args, { cwd, env = {} }) => {
  const { PATH = '', HOME = '', TMPDIR = '' } = process.env
  const child = spawn(process.execPath, args, {
    cwd,
    env: { PATH, HOME, ...(TMPDIR && { TMPDIR }), NODE_ENV: 'production', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      text = (text + String(chunk)).slice(-kept)
    })
  }
  const started = /** @type {Child} */ (Object.assign(child, { said: () => text }))
  running.add(started)
  child.once('exit', () => running.delete(started))
  return started
}

/**
 * Runs a Node process to its end.
 *
 * @param {string[]} args
 * @param {{ cwd: string, env?: Record<string, string> }} options
 * @throws {Error} with the last of what it said, when it fails
 */
export const runNode = async (args, options) => {
  const child = startNode(args, options)
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}:\n${child.said()}`)
}

/** Stops a process and all that descend from it, each by its id. @param {Child} child */
export const stop = async (child) => {
  if (!running.has(child)) return
  const pids = processTree(child.pid).map(({ pid }) => pid)
  const closed = once(child, 'close')
  signal([...new Set([child.pid, ...pids])], 'SIGTERM')
  const isClosed = await Promise.race([closed.then(() => true), pause(patience).then(() => false)])
  if (!isClosed) signal(pids, 'SIGKILL')
}

export const stopAll = () => Promise.all([...running].map(stop))

/** @param {number[]} pids @param {NodeJS.Signals} name */
const signal = (pids, name) => {
  for (const pid of pids) {
    try {
      process.kill(pid, name)
    } catch {
      /* It has ended by itself. */
    }
  }
}
