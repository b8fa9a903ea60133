import type { DatabaseAdapter, DatabaseAdapterObj, PayloadRequest, Where } from 'payload'

import { mongoScope } from '../mongo/scope.ts'
import { whereForMongo } from '../mongo/whereForMongo.ts'
import { countBeyond } from '../sqlite/countBeyond.ts'
import { takeStatements } from '../sqlite/operators.ts'
import { type SqlAdapter, sqlScope } from '../sqlite/scope.ts'
import { whereForSqlite } from '../sqlite/whereForSqlite.ts'
import { type Asked, filterOf, sortOf } from './askedOf.ts'
import { type Engine, engineOf } from './engineOf.ts'
import { joinAlike } from './joinAlike.ts'

/** What an adapter is asked, as far as it concerns which documents are meant and in which order. */
type Ask = {
  collection?: string
  req?: Partial<PayloadRequest>
  sort?: unknown
  where?: Where
}
type Method = (this: unknown, ask: Ask) => Promise<unknown>

const ofDocuments = [
  'count',
  'deleteMany',
  'deleteOne',
  'find',
  'findDistinct',
  'findOne',
  'updateMany',
  'updateOne',
] as const
const ofVersions = [
  'countVersions',
  'deleteVersions',
  'findVersions',
  'queryDrafts',
  'updateVersion',
] as const

/** What is in order, and whether by what relations lead to as well. */
const orders: Partial<Record<keyof DatabaseAdapter, { isOwnOnly: boolean }>> = {
  find: { isOwnOnly: false },
  findVersions: { isOwnOnly: true },
  queryDrafts: { isOwnOnly: false },
  updateMany: { isOwnOnly: true },
}

/**
 * Lets both databases give the same answer to the same question: each filter is read once, in terms that mean the
 * same to both, and asked of each in a way that it answers rightly. What neither can answer is refused.
 */
export const answerAlike = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const adapted = db as unknown as DatabaseAdapter
    if (engineOf(adapted) === 'sqlite') {
      takeStatements(db as unknown as SqlAdapter)
      countBeyond(adapted)
    }
    for (const name of ofDocuments) translate(adapted, name, false)
    for (const name of ofVersions) translate(adapted, name, true)
    joinAlike(adapted)
    return db
  },
})

const translate = (db: DatabaseAdapter, name: keyof DatabaseAdapter, isVersions: boolean): void => {
  const method = db[name] as unknown as Method
  const translated: Method = async function (ask) {
    // Versions of globals have no collection: they are asked for by their number and their time alone.
    if (ask.collection === undefined) return method.call(this, ask)
    const asked = { db, isVersions, req: ask.req, slug: ask.collection }
    const where = ask.where && (await whereFor(ask.where, asked))
    const order = orders[name]
    const sort = order ? sortOf(ask.sort, asked, order.isOwnOnly) : ask.sort
    return method.call(this, { ...ask, sort, ...(where && { where }) })
  }
  Object.assign(db, { [name]: translated })
}

const whereFor = async (where: Where, asked: Asked): Promise<Where> => {
  const filter = filterOf(where, asked)
  return filter ? engines[engineOf(asked.db)](filter, asked) : {}
}

type Translate = (filter: NonNullable<ReturnType<typeof filterOf>>, asked: Asked) => Promise<Where> | Where

const engines: Record<Engine, Translate> = {
  sqlite: (filter, asked) => whereForSqlite(filter, sqlScope(asked)),
  mongodb: async (filter, asked) => whereForMongo(filter, await mongoScope(asked)),
}
