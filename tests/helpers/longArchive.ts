import type { Payload } from 'payload'

type Client = {
  execute: (query: string | { sql: string; args: unknown[] }) => Promise<{ rows: Record<string, any>[] }>
}

/** The connection of a newsroom on SQLite. */
export const clientOf = (payload: Payload): Client => (payload.db as unknown as { client: Client }).client

type Copied = { table: string; from: string; values: Readonly<Record<string, string>> }

/** Copies a row as often as is said, with other values in some columns: SQL in which `i` is the number of the copy. */
const copy = async (client: Client, count: number, { from, table, values }: Copied): Promise<void> => {
  const { rows } = await client.execute(`pragma table_info(${table})`)
  const names = rows.map(({ name }) => String(name))
  const list = names.map((name) => values[name] ?? `t."${name}"`).join()
  await client.execute(`
    with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
    insert into ${table} (${names.map((name) => `"${name}"`).join()}) select ${list} from ${table} t, n where ${from}`)
}

/**
 * Makes a long archive of one story, behind the back of everything: as many copies, an hour apart, in turn by each of
 * the persons and in each of the sections, with one of a hundred topics.
 */
export const lengthenArchive = async (
  payload: Payload,
  story: string,
  { count, persons, sections }: { count: number; persons: readonly string[]; sections: readonly string[] },
): Promise<void> => {
  const client = clientOf(payload)
  const oneOf = (ids: readonly string[]) =>
    `case i % ${ids.length} ${ids.map((id, index) => `when ${index} then '${id}'`).join(' ')} end`
  const at = "strftime('%Y-%m-%dT%H:%M:%fZ', '2010-01-01', i || ' hours')"
  const id = "'copy-' || i"
  await copy(client, count, {
    table: 'articles',
    from: `t.id = '${story}'`,
    values: {
      ...{ id, slug: id, headline: "'Copy ' || i", section_id: oneOf(sections) },
      ...{ language: "case i % 10 when 0 then 'de' else 'en' end", breaking: 'i % 50 = 0' },
      ...{ published_at: at, created_at: at, updated_at: at },
    },
  })
  const own = { id: 'hex(randomblob(12))', _parent_id: id, person_id: oneOf(persons) }
  await copy(client, count, {
    table: 'articles_bylines',
    from: `t._parent_id = '${story}' and t._order = 1`,
    values: own,
  })
  const topic = { id: 'null', parent_id: id, text: "'topic-' || (i % 100)" }
  await copy(client, count, { table: 'articles_texts', from: `t.parent_id = '${story}'`, values: topic })
}
