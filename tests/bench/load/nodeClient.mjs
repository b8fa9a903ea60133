import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('nodeClientProcess.mjs', import.meta.url))

/**
 * Loads a server from a child process of its own, over connections that stay open.
 *
 * @type {import('./clients.mjs').Client}
 */
export const nodeClient = async (order) => {
  const child = fork(program, { execArgv: [], stdio: 'inherit' })
  child.send(order)
  const [result] = await Promise.race([once(child, 'message'), once(child, 'exit').then(() => [undefined])])
  if (!result) throw new Error('The load generator ended without a result.')
  return result
}
