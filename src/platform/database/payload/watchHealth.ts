import type { DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { troubleOf } from '../trouble.ts'
import { health, type Ping } from './health.ts'
import { noteTrouble } from './writeQueue.ts'

const questions = [
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
 * Notes for each request whether the database failed it. Code between the database and the answer may take such an error
 * for another: a log-in that cannot be looked up for one that is not there.
 *
 * @param pingOf makes what asks the database whether it answers, once it is connected
 */
export const watchHealth = (
  adapter: DatabaseAdapterObj,
  pingOf: (db: DatabaseAdapter) => Ping,
): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const watched = db as unknown as DatabaseAdapter
    for (const name of questions) Object.assign(watched, { [name]: noting(watched, name) })
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

type Question = (...args: unknown[]) => Promise<unknown>

const noting = (db: DatabaseAdapter, name: (typeof questions)[number]): Question => {
  const ask = (db[name] as unknown as Question).bind(db)
  return (...args) => ask(...args).catch(rethrowNoted)
}

/** Notes whether an error says that the database failed, for whoever speaks to it past Payload's adapter. */
export const rethrowNoted = (error: unknown): never => {
  const trouble = troubleOf(error)
  if (trouble) {
    noteTrouble(trouble)
    health.report(trouble)
  }
  throw error
}
