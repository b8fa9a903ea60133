import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'

/** A Drizzle statement from SQL with a `?` for each value. The SQL must not contain a `?` in a string literal. */
export const plainSql = (text: string, values: readonly unknown[]): SQL => {
  const [first = '', ...others] = text.split('?')
  return sql.join([sql.raw(first), ...others.map((part, place) => sql`${values[place]}${sql.raw(part)}`)])
}
