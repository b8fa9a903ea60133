import type { Sql } from './tables.ts'

/** Rebuilds all lists and counts from the documents. */
export const rebuildLists = async (sql: Sql): Promise<void> => {
  await sql.all('delete from public_keys')
  await sql.all(
    `insert into public_keys (term, ord, sort, created, id, n)
     select t.value, o.ord, case o.ord when 1 then coalesce(d.published, '') else d.updated end, d.created, d.id, d.n
     from public_documents d, json_each(d.terms) t, (select 1 as ord union all select 2) o where t.key > 0`,
  )
  await sql.all('update public_terms set count = 0')
  await sql.all(
    `update public_terms set count = counted.count
     from (select t.value as term, count(*) as count
       from public_documents d, json_each(d.terms) t group by t.value) as counted
     where counted.term = public_terms.term`,
  )
}

/** The number of lists whose kept count differs from their documents. */
export const countWrongLists = async (sql: Sql): Promise<number> => {
  const [row] = await sql.all<{ count: number }>(
    `select
       (select count(*) from (select term, count from public_terms where key <> '' and count > 0
         except select term, count(*) from public_keys where ord = 1 group by term)) +
       (select count(*) from (select term, count from public_terms where key <> '' and count > 0
         except select term, count(*) from public_keys where ord = 2 group by term)) +
       (select count(*) from (select type, count from public_terms where key = ''  and count > 0
         except select type, count(*) from public_documents group by type)) as count`,
  )
  return row?.count ?? 0
}
