import type { Server } from 'node:http'

import type { Payload } from 'payload'

import type { Readiness } from './readiness.ts'

const patience = 12_000

type Running = {
  server: Server
  readiness: Readiness
  payload: Payload
  /** What ends the work that goes on in the background. */
  runners: readonly (() => Promise<void>)[]
}

/**
 * Stops on SIGTERM or SIGINT: says that it is not ready, takes no new connections, lets running requests end
 * (twelve seconds at most), ends the background work, closes the database. A second signal stops at once.
 */
export const closeOnSignal = (running: Running): void => {
  let isStopping = false
  const stop = (): void => {
    if (isStopping) process.exit(1)
    isStopping = true
    process.on('unhandledRejection', leftBehind)
    void drain(running).finally(() => process.exit(0))
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
}

/** Work that nobody waits for, such as building an index, may lose its database while the server stops. */
const leftBehind = (reason: unknown): void => {
  process.stderr.write(`While stopping: ${reason instanceof Error ? reason.message : String(reason)}\n`)
}

const drain = async ({ server, readiness, payload, runners }: Running): Promise<void> => {
  readiness.close()
  const closed = new Promise((resolve) => server.close(resolve))
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  server.closeIdleConnections()
  await closed
  clearTimeout(timer)
  await Promise.all(runners.map((stop) => stop()))
  await payload.destroy()
}
