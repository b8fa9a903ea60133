import type { Payload } from 'payload'

import { engineOf } from '../../database/payload/engineOf.ts'

/** The one clock of the schedules: the database's. */
export type Clock = {
  now: () => Date
  /** Asks the database what time it is; to be done before the clock is read for the first time, and now and then. */
  sync: () => Promise<void>
}

type Connected = {
  connection: { db: { admin: () => { command: (command: object) => Promise<{ localTime?: Date }> } } }
}

const often = 30_000

/**
 * With SQLite every process is on one machine, and its clock is the one. With MongoDB runners may be on several whose
 * clocks differ: the server's counts, carried on by a timer that no change of this machine's clock touches. An answer
 * is older than it looks when it arrives, never newer, so nothing is early by this clock.
 */
export const databaseClock = ({ db }: Payload): Clock => {
  if (engineOf(db) === 'sqlite') return { now: () => new Date(), sync: () => Promise.resolve() }
  const { connection } = db as unknown as Connected
  let known: { time: number; at: number } | undefined
  return {
    now: () => {
      if (!known) throw new Error('The clock was read before it was set.')
      return new Date(known.time + Math.floor(performance.now() - known.at))
    },
    sync: async () => {
      if (known && performance.now() - known.at < often) return
      const { localTime } = await connection.db.admin().command({ hello: 1 })
      if (!(localTime instanceof Date)) throw new Error('The database does not say what time it is.')
      known = { time: localTime.getTime(), at: performance.now() }
    },
  }
}
