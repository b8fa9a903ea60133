import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'

import type { Payload } from 'payload'

import { type Clock, databaseClock } from './clock.ts'

/** What a runner works with. */
export type RunnerParts = {
  payload: Payload
  /** Told apart from every other runner, in this process or another. */
  name: string
  clock: Clock
  /** From 0 up to 1, so that two runners do not try again at the same moment. */
  chance: () => number
}

/** The parts of a runner in this process, on the database's clock. */
export const runnerParts = (payload: Payload): RunnerParts => ({
  payload,
  name: `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`,
  clock: databaseClock(payload),
  chance: Math.random,
})
