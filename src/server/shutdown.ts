import type { Server } from 'node:http'

import type { Payload } from 'payload'

import { redactError } from '../platform/logs/redact.ts'
import type { Readiness } from './readiness.ts'

const patience = 12_000

/** A background service that can be stopped. */
export type Service = { stop: () => Promise<void> }

type Running = {
  server: Server
  readiness: Readiness
  payload: Payload
  services: readonly Service[]
  /** How long new connections are still taken once it has said that it is not ready, in milliseconds. */
  delay: number
}

/**
 * Stops on SIGTERM or SIGINT: says that it is not ready, waits so that a load balancer notices, takes no new connections, lets running requests and the
 * services' work under way end (twelve seconds at most), closes the database. A second signal stops at once.
 *
 * @param running.services may still grow: what is in it when the signal comes is stopped
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
  process.stderr.write(`While stopping: ${redactError(reason).message}\n`)
}

const drain = async ({ delay, server, readiness, payload, services }: Running): Promise<void> => {
  readiness.close()
  await pause(delay)
  const stopped = Promise.race([Promise.all(services.map((service) => service.stop())), waited()])
  const closed = new Promise((resolve) => server.close(resolve))
  const timer = setTimeout(() => server.closeAllConnections(), patience)
  server.closeIdleConnections()
  await closed
  clearTimeout(timer)
  await stopped
  await payload.destroy()
}

const pause = (delay: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, delay)
  })

const waited = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, patience).unref()
  })
