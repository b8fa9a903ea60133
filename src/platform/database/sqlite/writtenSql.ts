import { type SQL, sql } from '@payloadcms/db-sqlite/drizzle'

/** SQL and its values in the order of its places, as they go to the database. */
export type Written = { sql: string; params: unknown[] }

/** The part of Drizzle's dialect that turns a statement into SQL. */
export type Writing = { sqlToQuery: (statement: SQL) => Written }

const known = new WeakMap<SQL, Written>()

/** A statement that is SQL already, which Drizzle has not to put together: see `knowWritten`. */
export const written = (text: string, params: unknown[]): SQL => {
  const statement = sql.raw(text)
  known.set(statement, { sql: text, params })
  return statement
}

/** Lets Drizzle take what is written as it is. */
export const knowWritten = (dialect: Writing): void => {
  const write = dialect.sqlToQuery.bind(dialect)
  dialect.sqlToQuery = (statement) => known.get(statement) ?? write(statement)
}
