import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

import type { Payload } from 'payload'

import { type Clock, databaseClock } from './clock.ts'

/** What all jobs of a process share. */
export type JobParts = {
  payload: Payload
  /** Unique to this process: host, process id and a random part. */
  name: string
  clock: Clock
  /** Random numbers from 0 up to 1, for jitter, so that two processes do not retry at the same moment. */
  chance: () => number
}

/** The parts of this process, with the database's clock. */
export const jobParts = (payload: Payload): JobParts => ({
  payload,
  name: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
  clock: databaseClock(payload),
  chance: Math.random,
})
