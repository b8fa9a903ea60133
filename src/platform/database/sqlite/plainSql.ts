import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'

/** A statement of Drizzle's from SQL with a `?` for each value. No `?` may stand in a text of the SQL. */
export const plainSql = (text: string, values: readonly unknown[]): SQL => {
  const [first = '', ...others] = text.split('?')
  return sql.join([sql.raw(first), ...others.map((part, place) => sql`${values[place]}${sql.raw(part)}`)])
}
