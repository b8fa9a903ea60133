import type { CollectionSlug, DatabaseAdapter, DatabaseAdapterObj, PayloadRequest, Where } from 'payload'

import type { Filter } from '../filters/filter.ts'
import { shapesIn, shapesOf, versionFieldsOf } from '../filters/payload/shapes.ts'
import { readFilter } from '../filters/readFilter.ts'
import { readSort } from '../filters/readSort.ts'
import { RefusedQuestion } from '../filters/refusedQuestion.ts'
import { badQuestion } from '../problems/payload/badQuestion.ts'
import { engineOf } from './engineOf.ts'
import { countBeyond } from './sqlite/countBeyond.ts'
import { type SqlAdapter, tableNamed } from './sqlite/filterSql.ts'
import { takeStatements, whereForSqlite } from './sqlite/whereForSqlite.ts'
import { type MongoAdapter, whereForMongo } from './whereForMongo.ts'

/** What an adapter is asked, as far as it concerns which documents are meant and in which order. */
type Ask = {
  collection?: string
  /** As some of an adapter's methods call it. */
  collectionSlug?: string
  req?: Partial<PayloadRequest>
  sort?: unknown
  where?: Where
}

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
const inOrder: ReadonlySet<string> = new Set(['find', 'findVersions', 'queryDrafts', 'updateMany'])

/**
 * Lets both databases give the same answer to the same question: each filter is read once, in terms that mean the
 * same to both, and asked of each in a way that it answers rightly. What neither can answer is refused.
 */
export const answerAlike = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const asked = db as unknown as DatabaseAdapter
    if (engineOf(asked) === 'sqlite') {
      takeStatements(asked as SqlAdapter)
      countBeyond(asked)
    }
    for (const name of ofDocuments) translate(asked, name, false)
    for (const name of ofVersions) translate(asked, name, true)
    return db
  },
})

type Method = (this: unknown, ask: Ask) => Promise<unknown>

const translate = (db: DatabaseAdapter, name: keyof DatabaseAdapter, isVersions: boolean): void => {
  const method = db[name] as unknown as Method
  const translated: Method = async function (ask) {
    const slug = ask.collection ?? ask.collectionSlug
    if (slug === undefined) return method.call(this, ask)
    const scope = { db, isVersions, req: ask.req, slug }
    const where = ask.where && (await whereFor(ask.where, scope))
    const sort = inOrder.has(name) ? sortFor(ask.sort, scope) : ask.sort
    return method.call(this, { ...ask, sort, ...(where && { where }) })
  }
  Object.assign(db, { [name]: translated })
}

type Scope = { db: DatabaseAdapter; isVersions: boolean; req: Ask['req']; slug: string }

const fieldsOf = ({ payload }: DatabaseAdapter, { isVersions, slug }: Pick<Scope, 'isVersions' | 'slug'>) =>
  isVersions
    ? versionFieldsOf(payload, slug)
    : payload.collections[slug as CollectionSlug].config.flattenedFields

const whereFor = async (where: Where, scope: Scope): Promise<Where> => {
  const filter = asked(() => readFilter(where, shapesFor(scope)))
  if (!filter) return {}
  return engineOf(scope.db) === 'sqlite' ? forSqlite(filter, scope) : forMongo(filter, scope)
}

const forSqlite = (filter: Filter, { db, isVersions, slug }: Scope): Where => {
  const adapter = db as SqlAdapter
  const table = tableNamed(adapter, isVersions ? `_${slug}_v` : slug)
  return whereForSqlite(filter, { adapter, fields: fieldsOf(db, { isVersions, slug }), isVersions, table })
}

const forMongo = async (filter: Filter, { db, isVersions, req }: Scope): Promise<Where> => {
  const id = await req?.transactionID
  const session = id === undefined || id === null ? undefined : (db.sessions?.[id] as object | undefined)
  return whereForMongo(filter, { adapter: db as MongoAdapter, isVersions, session })
}

/** By these no two documents, or versions, have the same place. */
const lastOf = ({ isVersions }: Scope, sort: unknown): string[] =>
  isVersions && String(sort).includes('version.') ? ['version.createdAt', 'parent'] : ['createdAt', 'id']

const sortFor = (sort: unknown, scope: Scope): string[] => {
  const { db, isVersions, slug } = scope
  const { defaultSort } = db.payload.collections[slug as CollectionSlug].config
  const given = sort ?? (isVersions ? undefined : defaultSort) ?? '-createdAt'
  const shapes = shapesFor(scope)
  const asks =
    given === '-createdAt' && !shapes.fields.some(({ name }) => name === 'createdAt') ? '-id' : given
  return asked(() => readSort(asks, lastOf(scope, asks), shapes))
}

const shapesFor = ({ db, isVersions, slug }: Scope) => ({
  fields: shapesOf(fieldsOf(db, { isVersions, slug })),
  shapeOf: shapesIn(db.payload),
})

/** @throws {APIError} 400 for what is refused, as Payload's routes answer it */
const asked = <Read>(read: () => Read): Read => {
  try {
    return read()
  } catch (error) {
    throw error instanceof RefusedQuestion ? badQuestion(error.refusal) : error
  }
}
