import type { DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { troubleOf } from '../trouble.ts'
import { health, type Ping } from './health.ts'
import { noteTrouble } from './writeQueue.ts'

const methods = [
  'beginTransaction',
  'commitTransaction',
  'count',
  'countVersions',
  'create',
  'createGlobal',
  'createGlobalVersion',
  'createVersion',
  'deleteMany',
  'deleteOne',
  'deleteVersions',
  'find',
  'findDistinct',
  'findGlobal',
  'findGlobalVersions',
  'findOne',
  'findVersions',
  'queryDrafts',
  'updateGlobal',
  'updateGlobalVersion',
  'updateMany',
  'updateOne',
  'updateVersion',
  'upsert',
] as const satisfies (keyof DatabaseAdapter)[]

/**
 * Records for each request whether the database failed it. Code between the database and the answer may misread such an
 * error: it may take an account that cannot be looked up for one that does not exist.
 *
 * @param pingOf makes the ping of the database, once it is connected
 */
export const watchHealth = (
  adapter: DatabaseAdapterObj,
  pingOf: (db: DatabaseAdapter) => Ping,
): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const watched = db as unknown as DatabaseAdapter
    for (const name of methods) Object.assign(watched, { [name]: reporting(watched, name) })
    const { connect, destroy } = watched
    return Object.assign(db, {
      connect: async (options: Parameters<NonNullable<typeof connect>>[0]) => {
        await connect?.call(watched, options)
        health.watch(pingOf(watched))
      },
      destroy: async () => {
        health.watch(undefined)
        await destroy?.call(watched)
      },
    })
  },
})

type Method = (...args: unknown[]) => Promise<unknown>

const reporting = (db: DatabaseAdapter, name: (typeof methods)[number]): Method => {
  const call = (db[name] as unknown as Method).bind(db)
  return (...args) => call(...args).catch(reportAndRethrow)
}

/** Reports an error that means that the database failed, and rethrows it; for code that bypasses Payload's adapter. */
export const reportAndRethrow = (error: unknown): never => {
  const trouble = troubleOf(error)
  if (trouble) {
    noteTrouble(trouble)
    health.report(trouble)
  }
  throw error
}
