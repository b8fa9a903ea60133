import type { StoredPart, PublicDocuments, Stamp, StoredDocument } from '../store.ts'
import { countInSqlite } from './count.ts'
import { dumpFromSqlite } from './dump.ts'
import { findInSqlite } from './find.ts'
import { countWrongLists, rebuildLists } from './lists.ts'
import { isCurrent, makeTables, readState, type Sql, writeState } from './tables.ts'
import { putInSqlite, removeFromSqlite } from './write.ts'

/**
 * Connections to the database: outside transactions, in the transaction of a request, and in a transaction of its own.
 */
export type Connections<Request> = {
  reader: Sql
  within: (req: Request) => Promise<Sql>
  transact: (work: (sql: Sql) => Promise<void>) => Promise<void>
}

/** The store of public documents in the newsroom's own SQLite file. */
export const sqliteDocuments = <Request>({
  reader,
  transact,
  within,
}: Connections<Request>): PublicDocuments<Request> => ({
  open: async () => {
    if (!(await isCurrent(reader))) await transact(makeTables)
    return readState(reader)
  },
  setState: async (req, state) => writeState(await within(req), state),
  put: async (req, documents) => putInSqlite(await within(req), documents),
  remove: async (req, keys) => removeFromSqlite(await within(req), keys),
  read: (keys, part, now) => (keys.length === 0 ? Promise.resolve([]) : read(reader, { keys, part, now })),
  bySlug: (type, slugs) =>
    reader.all(
      `select id, slug from public_documents where type = ? and slug in (select value from json_each(?))`,
      [type, JSON.stringify(slugs)],
    ),
  find: (query, now) => findInSqlite(reader, query, now),
  count: (type, where, now) => countInSqlite(reader, { type, where, now }),
  stampsAfter: (key, limit) =>
    reader.all<Stamp>(
      `select type, id, version, shape from public_documents where (type, id) > (?, ?) order by type, id limit ?`,
      [key?.type ?? '', key?.id ?? '', limit],
    ),
  dump: (keys) => dumpFromSqlite(reader, keys),
  rebuildLists: async (req) => rebuildLists(await within(req)),
  countWrongLists: () => countWrongLists(reader),
  countOutdated: async (shapes) => {
    const [row] = await reader.all<{ count: number }>(
      `select count(*) as count from public_documents where shape not in (select value from json_each(?))`,
      [JSON.stringify(shapes)],
    )
    return row?.count ?? 0
  },
})

type ReadRequest = { keys: readonly { type: string; id: string }[]; part: StoredPart; now: number }
type Row = Omit<StoredDocument, 'brief' | 'expires' | 'heavy' | 'light'> & {
  expires: string | null
} & Partial<Record<'brief' | 'heavy' | 'light', string>>

const texts: Readonly<Record<StoredPart, readonly string[]>> = {
  name: [],
  brief: ['brief'],
  light: ['light'],
  whole: ['light', 'heavy'],
}

const read = async (sql: Sql, { keys, now, part }: ReadRequest): Promise<StoredDocument[]> => {
  const wanted = texts[part]
  const columns = [
    'd.type',
    'd.id',
    'd.slug',
    'd.title',
    'd.published',
    'd.expires',
    ...wanted.map((name) => `t.${name}`),
  ]
  const rows = await sql.all<Row>(
    `select ${columns.join(', ')} from json_each(?) j
     cross join public_documents d on d.type = j.value ->> 0 and d.id = j.value ->> 1
     ${wanted.length > 0 ? 'join public_texts t on t.n = d.n' : ''}
     where d.expires is null or d.expires > ?`,
    [JSON.stringify(keys.map(({ id, type }) => [type, id])), new Date(now).toISOString()],
  )
  return rows.map(storedOf)
}

/** Copies members one by one: spreading a row of the driver takes ten times as long. */
const storedOf = (row: Row): StoredDocument => ({
  type: row.type,
  id: row.id,
  slug: row.slug,
  title: row.title,
  published: row.published,
  light: row.light ?? '',
  heavy: row.heavy ?? '',
  brief: row.brief ?? '',
  expires: row.expires === null ? undefined : Date.parse(row.expires),
})
