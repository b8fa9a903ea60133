import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('steadyReadersProcess.mjs', import.meta.url))

/** @typedef {{ requests: number, errors: number, late: number, p50: number, p95: number, p99: number, longest: number }} Steady */

/**
 * Readers who ask at a fixed rate, however long the answers take, from a process of their own.
 *
 * @param {{ base: string, paths: string[], perSecond: number }} order
 * @returns {{ stop: () => Promise<Steady> }}
 */
export const steadyReaders = (order) => {
  const child = fork(program, { execArgv: [], stdio: 'inherit' })
  child.send(order)
  return {
    stop: async () => {
      const told = Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])])
      child.send('stop')
      const [result] = await told
      if (!result) throw new Error('The readers ended without a result.')
      return result
    },
  }
}
