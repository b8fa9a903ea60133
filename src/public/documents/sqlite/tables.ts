import { type StoreState, storeFormat } from '../store.ts'

export type Value = string | number | null

/** As much of a connection as is asked for here: its rows are objects by column name. */
export type Sql = { all: <Row>(statement: string, values?: readonly Value[]) => Promise<Row[]> }

/**
 * Short rows apart from long texts, so that no list reads these. `public_keys` holds each list that is found by a key, in
 * the two orders that lists are asked in; `ord` 1 is by the time of publication, 2 by the time of the last change. A term
 * is a key with a value, as a number; the type itself is a term without a key, which is only counted.
 */
const statements = [
  `create table public_documents (
    n integer primary key, type text not null, id text not null, slug text, title text, published text,
    updated text not null, created text not null, amount real, starts text, ends text, expires text,
    version text not null, shape text not null, terms text not null, unique (type, id))`,
  `create table public_texts (n integer primary key, light text not null, heavy text not null, brief text not null)`,
  `create table public_terms (
    term integer primary key, type text not null, key text not null, value text not null, count integer not null,
    unique (type, key, value))`,
  `create table public_keys (
    term integer not null, ord integer not null, sort text not null, created text not null, id text not null,
    n integer not null, primary key (term, ord, sort, created, id)) without rowid`,
  `create table public_state (name text primary key, value text not null) without rowid`,
  `create index public_documents_slug on public_documents (type, slug)`,
  `create index public_documents_created on public_documents (type, created, id)`,
  ...['published', 'updated', 'title', 'amount'].map(
    (column) => `create index public_documents_${column} on public_documents (type, ${column}, created, id)`,
  ),
  `create index public_documents_shape on public_documents (shape)`,
]

/** The state goes last: until then it is plain that something has to be done. */
const names = ['public_keys', 'public_terms', 'public_texts', 'public_documents', 'public_state']

/**
 * Makes the tables, which are no part of Payload's schema: none of its migrations knows them, and whatever they hold can
 * be made again from the desk's.
 *
 * @param sql a transaction, for two processes may start at once
 */
export const makeTables = async (sql: Sql): Promise<void> => {
  if (await isCurrent(sql)) return
  for (const name of names) await sql.all(`drop table if exists ${name}`)
  for (const statement of statements) await sql.all(statement)
  await sql.all(`insert into public_state values ('format', ?), ('state', 'filling')`, [String(storeFormat)])
}

/** Whether the tables are there, and made by this version. */
export const isCurrent = async (sql: Sql): Promise<boolean> => {
  const found = await sql.all(`select name from sqlite_master where name = 'public_state'`)
  return found.length > 0 && (await valueOf(sql, 'format')) === String(storeFormat)
}

export const readState = async (sql: Sql): Promise<StoreState> =>
  (await valueOf(sql, 'state')) === 'complete' ? 'complete' : 'filling'

export const writeState = async (sql: Sql, state: StoreState): Promise<void> => {
  await sql.all(`update public_state set value = ? where name = 'state'`, [state])
}

const valueOf = async (sql: Sql, name: string): Promise<string | undefined> => {
  const [row] = await sql.all<{ value: string }>(`select value from public_state where name = ?`, [name])
  return row?.value
}
