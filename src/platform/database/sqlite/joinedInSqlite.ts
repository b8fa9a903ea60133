import { asc, desc, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { QueryBuilder } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

import type { Joined, JoinAsk } from '../payload/joinAlike.ts'
import { conditionSql } from './filterSql.ts'
import { columnAt } from './operators.ts'
import { type SqlScope, sqlScope } from './scope.ts'

type Row = { owner: string; ids: string; total: number }
type Session = { all: (statement: SQL) => Promise<Row[]> }

/** One statement for all documents that are named: of each, who names it, in order. */
export const joinedInSqlite = async (join: JoinAsk): Promise<Map<string, Joined>> => {
  const scope = sqlScope(join.asked)
  const owner = sql.raw('"owners"."value"')
  const meets = meetingSql(join, scope, owner)
  const ids = sql`select json_group_array("id") from (${idsInOrder(join, scope, meets)})`
  const total = join.count ? sql`(select count(*) from ${scope.table} where ${meets})` : sql`0`
  const statement = sql`select ${owner} as "owner", (${ids}) as "ids", ${total} as "total" from json_each(${JSON.stringify(join.owners)}) as "owners"`
  const session = await sessionOf(join)
  const rows = await session.all(statement)
  return new Map(
    rows.map((row) => [row.owner, { ids: JSON.parse(row.ids) as string[], total: Number(row.total) }]),
  )
}

const idsInOrder = ({ limit, offset, sort }: JoinAsk, scope: SqlScope, meets: SQL): SQL => {
  const { isVersions, table } = scope
  const order = sort.map((each) => {
    const { column } = columnAt(each.replace(/^-/, ''), scope)
    return each.startsWith('-') ? desc(column) : asc(column)
  })
  const query = new QueryBuilder()
    .select({ id: sql`${isVersions ? table.parent : table.id}`.as('id') })
    .from(table)
    .where(meets)
    .orderBy(...order)
    .$dynamic()
  return (limit === undefined ? query : query.limit(limit + 1).offset(offset)).getSQL()
}

/** Whoever names the document, by a field of its own or in one of its rows, and meets the filter. */
const meetingSql = ({ filter, on }: JoinAsk, scope: SqlScope, owner: SQL): SQL => {
  const { column, joins } = columnAt(on, scope)
  const { id } = scope.table
  const named = sql`${column} = ${owner}`
  const rows = joins.reduce(
    (query, join) => query.innerJoin(join.table, join.condition),
    new QueryBuilder().select({ id }).from(scope.table).$dynamic(),
  )
  const names = joins.length === 0 ? named : sql`${id} in (${rows.where(named).getSQL()})`
  return filter ? sql`${names} and ${conditionSql(filter, scope)}` : names
}

/** Within the transaction of the request, if there is one. */
const sessionOf = async ({ asked: { db, req } }: JoinAsk): Promise<Session> => {
  const adapter = db as unknown as { drizzle: Session; sessions: Record<string, { db: Session }> }
  const id = await req?.transactionID
  return (id ? adapter.sessions[id]?.db : undefined) ?? adapter.drizzle
}
