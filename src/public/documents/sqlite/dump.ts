import type { Columns, Key, PublicDocument, PublicKey } from '../document.ts'
import type { Sql } from './tables.ts'

type Row = Columns & Omit<PublicDocument, 'columns' | 'keys'> & { n: number }

/** Reads everything that is stored of documents, expired ones too. */
export const dumpFromSqlite = async (sql: Sql, keys: readonly PublicKey[]): Promise<PublicDocument[]> => {
  const list = JSON.stringify(keys.map(({ id, type }) => [type, id]))
  const rows = await sql.all<Row>(
    `select d.n, d.type, d.id, d.slug, d.title, d.published, d.updated, d.created, d.amount, d.starts, d.ends,
       d.expires, d.version, d.shape, t.light, t.heavy, t.brief
     from json_each(?) j cross join public_documents d on d.type = j.value ->> 0 and d.id = j.value ->> 1
     join public_texts t on t.n = d.n`,
    [list],
  )
  const ownKeys = await sql.all<Key & { n: number }>(
    `select d.n, p.key, p.value
     from json_each(?) j cross join public_documents d on d.type = j.value ->> 0 and d.id = j.value ->> 1,
       json_each(d.terms) t cross join public_terms p on p.term = t.value
     where t.key > 0`,
    [list],
  )
  return rows.map(({ amount, created, ends, n, published, slug, starts, title, updated, ...row }) => ({
    ...row,
    columns: { slug, title, published, updated, created, amount, starts, ends },
    keys: ownKeys.filter((one) => one.n === n).map(({ key, value }) => ({ key, value })),
  }))
}
