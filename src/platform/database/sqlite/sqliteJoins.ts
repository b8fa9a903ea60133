import { asc, desc, type SQL, sql } from '@payloadcms/db-sqlite/drizzle'
import { QueryBuilder } from '@payloadcms/db-sqlite/drizzle/sqlite-core'

import type { Joined, JoinRequest } from '../payload/normaliseJoins.ts'
import { conditionSql } from './filterSql.ts'
import { columnAt } from './operators.ts'
import { type SqlScope, sqlScope } from './scope.ts'

type Row = { owner: string; ids: string; total: number }
type Session = { all: (statement: SQL) => Promise<Row[]> }

/** Resolves a join for all owners in one statement: for each owner, the ids of the documents that name it, in order. */
export const sqliteJoins = async (join: JoinRequest): Promise<Map<string, Joined>> => {
  const scope = sqlScope(join.target)
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

const idsInOrder = ({ limit, offset, sort }: JoinRequest, scope: SqlScope, meets: SQL): SQL => {
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

/** The condition that a row names the owner, by its own field or in a row of a list, and matches the filter. */
const meetingSql = ({ filter, on }: JoinRequest, scope: SqlScope, owner: SQL): SQL => {
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

/** The session of the request's transaction if it has one, else that of the adapter. */
const sessionOf = async ({ target: { db, req } }: JoinRequest): Promise<Session> => {
  const adapter = db as unknown as { drizzle: Session; sessions: Record<string, { db: Session }> }
  const id = await req?.transactionID
  return (id ? adapter.sessions[id]?.db : undefined) ?? adapter.drizzle
}
