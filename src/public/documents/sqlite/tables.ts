import { type StoreState, storeFormat } from '../store.ts'

export type Value = string | number | null

/** The part of a connection that the store uses. Rows are objects by column name. */
export type Sql = { all: <Row>(statement: string, values?: readonly Value[]) => Promise<Row[]> }

/**
 * Long texts have a table of their own, so that lists read short rows only. `public_keys` contains the list of each term in
 * two orders: `ord` 1 is by time of publication, 2 by time of the last change. A term is a key with a value, stored as a
 * number. Each type is also a term, with an empty key; it has a count but no list.
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

/** The state is dropped last: while it exists in another format, the next start begins again. */
const names = ['public_keys', 'public_terms', 'public_texts', 'public_documents', 'public_state']

/**
 * Creates the tables. They are not part of Payload's schema and its migrations, because their contents can be rebuilt from
 * the desk's tables.
 *
 * @param sql a transaction, because two processes may start at the same time
 */
export const makeTables = async (sql: Sql): Promise<void> => {
  if (await isCurrent(sql)) return
  for (const name of names) await sql.all(`drop table if exists ${name}`)
  for (const statement of statements) await sql.all(statement)
  await sql.all(`insert into public_state values ('format', ?), ('state', 'filling')`, [String(storeFormat)])
}

/** Whether the tables exist in this version's format. */
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
