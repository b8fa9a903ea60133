import type { Payload } from 'payload'

import { engineOf } from '../../database/payload/engineOf.ts'

/** The clock that all processes on one database share: the database's. */
export type Clock = {
  now: () => Date
  /** Reads the time from the database. To be called before the first `now`, and regularly afterwards. */
  sync: () => Promise<void>
}

type Connected = {
  connection: { db: { admin: () => { command: (command: object) => Promise<{ localTime?: Date }> } } }
}

/** Milliseconds between two readings of the database's time. */
const syncInterval = 30_000

/**
 * With SQLite all processes are on one machine and use its clock. With MongoDB they may run on several machines whose
 * clocks differ, so the time of the database server counts, advanced by a monotonic timer between readings. A reading is
 * slightly old when it arrives, never ahead, so nothing happens too early.
 */
export const databaseClock = ({ db }: Payload): Clock => {
  if (engineOf(db) === 'sqlite') return { now: () => new Date(), sync: () => Promise.resolve() }
  const { connection } = db as unknown as Connected
  let known: { time: number; at: number } | undefined
  return {
    now: () => {
      if (!known) throw new Error('The clock was read before the first sync.')
      return new Date(known.time + Math.floor(performance.now() - known.at))
    },
    sync: async () => {
      if (known && performance.now() - known.at < syncInterval) return
      const { localTime } = await connection.db.admin().command({ hello: 1 })
      if (!(localTime instanceof Date)) throw new Error('MongoDB did not report its local time.')
      known = { time: localTime.getTime(), at: performance.now() }
    },
  }
}
