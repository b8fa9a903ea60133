import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

import type { Payload } from 'payload'

import { type Clock, databaseClock } from './clock.ts'

/** What the jobs of a process work with. */
export type JobParts = {
  payload: Payload
  /** Told apart from every other process. */
  name: string
  clock: Clock
  /** From 0 up to 1, so that two processes do not try again at the same moment. */
  chance: () => number
}

/** The parts of this process, on the database's clock. */
export const jobParts = (payload: Payload): JobParts => ({
  payload,
  name: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
  clock: databaseClock(payload),
  chance: Math.random,
})
