import type { DatabaseAdapter, DatabaseAdapterObj, PayloadRequest, Where } from 'payload'

import { mongoScope } from '../mongo/scope.ts'
import { whereForMongo } from '../mongo/whereForMongo.ts'
import { countPastLastPage } from '../sqlite/countPastLastPage.ts'
import { acceptStatements } from '../sqlite/operators.ts'
import { type SqlAdapter, sqlScope } from '../sqlite/scope.ts'
import { whereForSqlite } from '../sqlite/whereForSqlite.ts'
import { type Engine, engineOf } from './engineOf.ts'
import { normaliseJoins } from './normaliseJoins.ts'
import { type QueryTarget, filterOf, sortOf } from './queryTarget.ts'

/** The arguments of an adapter method that select documents and order them. */
type QueryArgs = {
  collection?: string
  req?: Partial<PayloadRequest>
  sort?: unknown
  where?: Where
}
type Method = (this: unknown, args: QueryArgs) => Promise<unknown>

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

/** The methods whose results are sorted, and whether only by the document's own fields or through relations too. */
const orders: Partial<Record<keyof DatabaseAdapter, { isOwnOnly: boolean }>> = {
  find: { isOwnOnly: false },
  findVersions: { isOwnOnly: true },
  queryDrafts: { isOwnOnly: false },
  updateMany: { isOwnOnly: true },
}

/**
 * Makes both databases give the same answer to the same query: each filter is parsed once into a form that is
 * independent of the database, and translated for each of them. A query that they cannot answer alike is refused.
 */
export const normaliseQueries = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const adapted = db as unknown as DatabaseAdapter
    if (engineOf(adapted) === 'sqlite') {
      acceptStatements(db as unknown as SqlAdapter)
      countPastLastPage(adapted)
    }
    for (const name of ofDocuments) translate(adapted, name, false)
    for (const name of ofVersions) translate(adapted, name, true)
    normaliseJoins(adapted)
    return db
  },
})

const translate = (db: DatabaseAdapter, name: keyof DatabaseAdapter, isVersions: boolean): void => {
  const method = db[name] as unknown as Method
  const translated: Method = async function (args) {
    // Versions of globals have no collection; Payload queries them only by their number and time.
    if (args.collection === undefined) return method.call(this, args)
    const target = { db, isVersions, req: args.req, slug: args.collection }
    const where = args.where && (await whereFor(args.where, target))
    const order = orders[name]
    const sort = order ? sortOf(args.sort, target, order.isOwnOnly) : args.sort
    return method.call(this, { ...args, sort, ...(where && { where }) })
  }
  Object.assign(db, { [name]: translated })
}

const whereFor = async (where: Where, target: QueryTarget): Promise<Where> => {
  const filter = filterOf(where, target)
  return filter ? engines[engineOf(target.db)](filter, target) : {}
}

type Translate = (
  filter: NonNullable<ReturnType<typeof filterOf>>,
  target: QueryTarget,
) => Promise<Where> | Where

const engines: Record<Engine, Translate> = {
  sqlite: (filter, target) => whereForSqlite(filter, sqlScope(target)),
  mongodb: async (filter, target) => whereForMongo(filter, await mongoScope(target)),
}
