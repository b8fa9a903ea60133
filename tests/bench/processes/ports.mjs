import { once } from 'node:events'
import { createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'

const patience = 60_000

/** A port of the loopback interface that nobody listens on. @returns {Promise<number>} */
export const freePort = async () => {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address())
  server.close()
  await once(server, 'close')
  return port
}

/**
 * Waits until a server answers 200.
 *
 * @param {string} url
 * @param {import('./children.mjs').Child} child
 * @throws {Error} when it ends, or says nothing for a minute
 */
export const answers = async (url, child) => {
  const until = Date.now() + patience
  while (Date.now() < until) {
    if (child.exitCode !== null) break
    const response = await fetch(url).catch(() => undefined)
    await response?.arrayBuffer()
    if (response?.status === 200) return
    await pause(100)
  }
  throw new Error(`There is no answer at ${url}:\n${child.said()}`)
}
