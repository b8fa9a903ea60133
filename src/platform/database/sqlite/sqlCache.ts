import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { LRUCache } from 'lru-cache'
import type { BaseDatabaseAdapter } from 'payload'

/** How many selections are cached. Each takes a few kilobytes. */
const mostSelections = 500

type Relation = {
  columns?: object | undefined
  extras?: object
  orderBy?: unknown
  with?: Relations | undefined
}
type Relations = Record<string, Relation | true>
type Question = Relation & { limit?: number; offset?: number; where?: unknown }
type Plain = Relation & { limit?: number; offset?: number; orderBy?: () => SQL[]; where?: SQL }
type BuildArgs = { nestedQueryRelation?: unknown; queryConfig: Question | true; tableAlias: string }
type Built = { selection: unknown; sql: SQL; tableTsKey: string }

/** SQL with its values in order, as they are sent to the database. */
type Written = { sql: string; params: unknown[] }

/** The parts of Drizzle's dialect that turn a relational query into SQL. */
export type Dialect = {
  buildRelationalQuery: (args: BuildArgs) => Built
  sqlToQuery: (statement: SQL) => Written
}

/**
 * Makes Payload's SQLite adapter cache the SQL of its selections once it is connected (see `cacheSql`).
 *
 * @reaches drizzle-orm
 */
export const withSqlCache = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter => {
  const { connect } = adapter
  return Object.assign(adapter, {
    connect: async (options: Parameters<NonNullable<typeof connect>>[0]) => {
      await connect?.call(adapter, options)
      cacheSql((adapter as unknown as { drizzle: { dialect: Dialect } }).drizzle.dialect)
    },
  })
}

/**
 * Caches the SQL that Drizzle builds for a selection. Drizzle writes out the same hundred columns for every query, which
 * costs more than running it; only the condition, the order and the page differ from one query to the next.
 */
const cacheSql = (dialect: Dialect): void => {
  const build = dialect.buildRelationalQuery.bind(dialect)
  const write = dialect.sqlToQuery.bind(dialect)
  const known = new WeakMap<SQL, Written>()
  const heads = new LRUCache<string, { shape: Omit<Built, 'sql'>; head: Written }>({ max: mostSelections })
  const headOf = (args: BuildArgs, { columns, with: relations }: Plain, key: string) => {
    const found = heads.get(key)
    if (found) return found
    const { sql: statement, ...shape } = build({ ...args, queryConfig: { columns, with: relations } })
    const made = { shape, head: write(statement) }
    heads.set(key, made)
    return made
  }
  dialect.buildRelationalQuery = (args) => {
    const question = args.queryConfig
    if (args.nestedQueryRelation !== undefined || !isPlain(question)) return build(args)
    const { head, shape } = headOf(args, question, keyOf(args.tableAlias, question))
    const tail = write(tailOf(question))
    const statement = sql.raw(head.sql + tail.sql)
    known.set(statement, { sql: head.sql + tail.sql, params: [...head.params, ...tail.params] })
    return { ...shape, sql: statement }
  }
  dialect.sqlToQuery = (statement) => known.get(statement) ?? write(statement)
}

/** The part of the statement after the tables, in Drizzle's form. */
const tailOf = ({ limit, offset, orderBy, where }: Plain): SQL => {
  const order = orderBy?.() ?? []
  const parts: SQL[] = []
  if (where) parts.push(sql` where ${where}`)
  if (order.length > 0) parts.push(sql` order by ${sql.join(order, sql`, `)}`)
  if (limit !== undefined && limit >= 0) parts.push(sql` limit ${limit}`)
  if (offset) parts.push(sql` offset ${offset}`)
  return sql.join(parts)
}

/** Whether a query can be cached: it selects no raw SQL, and its order does not depend on table aliases. */
const isPlain = (question: Question | true): question is Plain =>
  question !== true &&
  hasOnly(question, ofQuestion) &&
  isEmpty(question.extras) &&
  typeof question.where !== 'function' &&
  (question.orderBy === undefined ||
    (typeof question.orderBy === 'function' && question.orderBy.length === 0)) &&
  relationsArePlain(question.with)

const ofRelation = new Set(['columns', 'extras', 'orderBy', 'with'])
const ofQuestion = new Set([...ofRelation, 'limit', 'offset', 'where'])

const relationsArePlain = (relations: Relations = {}): boolean =>
  Object.values(relations).every(
    (relation) =>
      relation === true ||
      (hasOnly(relation, ofRelation) && isEmpty(relation.extras) && relationsArePlain(relation.with)),
  )

const hasOnly = (value: object, keys: ReadonlySet<string>): boolean =>
  Object.keys(value).every((key) => keys.has(key))

const isEmpty = (value: object = {}): boolean => Object.keys(value).length === 0

/** The same text for the same selection. Functions are keyed by their source: Payload's order functions close over nothing. */
const keyOf = (table: string, { columns, with: relations }: Plain): string =>
  `${table} ${JSON.stringify([columns, relations], asText)}`

const asText = (_key: string, value: unknown): unknown =>
  typeof value === 'function' ? String(value) : value
