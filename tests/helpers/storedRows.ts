import { sql } from '@payloadcms/db-sqlite/drizzle'
import type { Payload } from 'payload'

type Row = Record<string, unknown>

/** Every row, or document, of the database that a story has, by table: its own, its versions', and what names it. */
export const storedRows = async (payload: Payload, id: string): Promise<Record<string, Row[]>> => {
  const all = payload.db.name === 'sqlite' ? await tables(payload) : await collections(payload)
  const found: Record<string, Row[]> = {}
  let ids = new Set([id])
  for (let before = 0; before !== ids.size;) {
    before = ids.size
    for (const [name, rows] of Object.entries(all)) {
      const own = rows.filter((row) => names(row, ids))
      if (own.length > 0) found[name] = own
      ids = new Set([...ids, ...own.flatMap((row) => ownedIds(name, row))])
    }
  }
  return found
}

/** Ids of versions, by which their lists and texts are found. */
const ownedIds = (table: string, row: Row): string[] =>
  /^_articles(_v|_versions)$/.test(table) ? [String(row['id'] ?? row['_id'])] : []

const names = (row: Row, ids: ReadonlySet<string>): boolean => {
  const text = JSON.stringify(row)
  return [...ids].some((id) => text.includes(`"${id}"`))
}

type Sqlite = { drizzle: { all: (query: unknown) => Promise<Row[]> } }

const tables = async ({ db }: Payload): Promise<Record<string, Row[]>> => {
  const { drizzle } = db as unknown as Sqlite
  const listed = await drizzle.all(sql`select name from sqlite_master where type = 'table'`)
  const all: Record<string, Row[]> = {}
  for (const name of listed.map((row) => String(row['name'])))
    if (!/^(sqlite_|search_(words|headlines|vocabulary))/.test(name))
      all[name] = await drizzle.all(sql`select * from ${sql.identifier(name)}`)
  return all
}

type Mongo = {
  connection: {
    db: {
      listCollections: () => { toArray: () => Promise<{ name: string }[]> }
      collection: (name: string) => { find: () => { toArray: () => Promise<Row[]> } }
    }
  }
}

const collections = async ({ db }: Payload): Promise<Record<string, Row[]>> => {
  const { connection } = db as unknown as Mongo
  const all: Record<string, Row[]> = {}
  for (const { name } of await connection.db.listCollections().toArray())
    all[name] = (await connection.db.collection(name).find().toArray()).map(typed)
  return all
}

/** Plain data that still tells an ObjectId and a date from a text. */
const typed = (value: any): any => {
  if (value instanceof Date) return { date: value.toISOString() }
  if (Array.isArray(value)) return value.map(typed)
  if (typeof value !== 'object' || value === null) return value
  if (value._bsontype === 'ObjectId') return String(value)
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, typed(inner)]))
}
