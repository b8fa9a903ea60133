import { type Key, nameOf, type PublicDocument, type PublicKey } from '../document.ts'
import type { Sql } from './tables.ts'

/** What determines a document's place in the lists of its terms. */
type Place = {
  n: number
  type: string
  id: string
  terms: number[]
  published: string | null
  updated: string
  created: string
}

/** Inserts or replaces documents, and updates their lists and counts. */
export const putInSqlite = async (sql: Sql, documents: readonly PublicDocument[]): Promise<void> => {
  const before = await placesOf(sql, documents)
  const terms = await termsOf(sql, documents)
  const after: Place[] = []
  for (const document of documents) {
    const own = keysWithType(document).map((key) => terms.get(termName(document.type, key)) ?? 0)
    const n = await putRow(sql, document, own)
    const { created, published, updated } = document.columns
    after.push({ n, type: document.type, id: document.id, terms: own, published, updated, created })
  }
  await moveInLists(sql, before, after)
}

export const removeFromSqlite = async (sql: Sql, keys: readonly PublicKey[]): Promise<void> => {
  const places = await placesOf(sql, keys)
  if (places.length === 0) return
  await moveInLists(sql, places, [])
  const rows = JSON.stringify(places.map(({ n }) => n))
  await sql.all(`delete from public_texts where n in (select value from json_each(?))`, [rows])
  await sql.all(`delete from public_documents where n in (select value from json_each(?))`, [rows])
}

const placesOf = async (sql: Sql, keys: readonly PublicKey[]): Promise<Place[]> => {
  const rows = await sql.all<Omit<Place, 'terms'> & { terms: string }>(
    `select n, type, id, terms, published, updated, created from public_documents
     where (type, id) in (select value ->> 0, value ->> 1 from json_each(?))`,
    [JSON.stringify(keys.map(({ id, type }) => [type, id]))],
  )
  return rows.map((row) => ({ ...row, terms: JSON.parse(row.terms) as number[] }))
}

/** The keys of a document, preceded by the empty key under which its type is counted. */
const keysWithType = ({ keys }: PublicDocument): Key[] => [{ key: '', value: '' }, ...keys]

const termName = (type: string, { key, value }: Key): string => `${type} ${key} ${value}`

/** The numbers of all terms of the documents. Terms that do not exist yet are created. */
const termsOf = async (sql: Sql, documents: readonly PublicDocument[]): Promise<Map<string, number>> => {
  const wanted = new Map(
    documents.flatMap((document) =>
      keysWithType(document).map((key) => [
        termName(document.type, key),
        [document.type, key.key, key.value],
      ]),
    ),
  )
  const list = JSON.stringify([...wanted.values()])
  const known = await findTerms(sql, list)
  if (known.size === wanted.size) return known
  await sql.all(
    `insert or ignore into public_terms (type, key, value, count)
     select value ->> 0, value ->> 1, value ->> 2, 0 from json_each(?)`,
    [list],
  )
  return findTerms(sql, list)
}

const findTerms = async (sql: Sql, list: string): Promise<Map<string, number>> => {
  const rows = await sql.all<Key & { term: number; type: string }>(
    `select t.term, t.type, t.key, t.value from json_each(?) j
     cross join public_terms t on t.type = j.value ->> 0 and t.key = j.value ->> 1 and t.value = j.value ->> 2`,
    [list],
  )
  return new Map(rows.map(({ term, type, ...key }) => [termName(type, key), term]))
}

const putRow = async (sql: Sql, document: PublicDocument, terms: readonly number[]): Promise<number> => {
  const { brief, columns, expires, heavy, id, light, shape, type, version } = document
  const { amount, created, ends, published, slug, starts, title, updated } = columns
  const [row] = await sql.all<{ n: number }>(
    `insert into public_documents
      (type, id, slug, title, published, updated, created, amount, starts, ends, expires, version, shape, terms)
     values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     on conflict (type, id) do update set slug = excluded.slug, title = excluded.title,
      published = excluded.published, updated = excluded.updated, created = excluded.created,
      amount = excluded.amount, starts = excluded.starts, ends = excluded.ends, expires = excluded.expires,
      version = excluded.version, shape = excluded.shape, terms = excluded.terms
     returning n`,
    [
      type,
      id,
      slug,
      title,
      published,
      updated,
      created,
      amount,
      starts,
      ends,
      expires,
      version,
      shape,
      JSON.stringify(terms),
    ],
  )
  if (!row) throw new Error(`${nameOf(document)} was not written.`)
  await sql.all(`insert or replace into public_texts (n, light, heavy, brief) values (?, ?, ?, ?)`, [
    row.n,
    light,
    heavy,
    brief,
  ])
  return row.n
}

/** A document's place in one order of the lists of some terms. */
type Line = Pick<Place, 'created' | 'id' | 'n' | 'terms'> & { ord: number; sort: string }

/** A document's places in both orders of its lists. The first term, of the type, has no list. */
const linesOf = ({ created, id, n, published, terms, updated }: Place): Line[] =>
  [published ?? '', updated].map((sort, index) => ({
    ...{ created, id, n, sort },
    ord: index + 1,
    terms: terms.slice(1),
  }))

/**
 * The places that the first state of a document has and the second does not: those to delete or, the other way round,
 * to insert.
 */
const linesOnlyIn = (one: Place, other: Place | undefined): Line[] => {
  const others = other ? linesOf(other) : []
  return linesOf(one).map((line) => {
    const { created, ord, sort, terms } = line
    const same = others.find((each) => each.ord === ord && each.sort === sort && each.created === created)
    return { ...line, terms: terms.filter((term) => !same?.terms.includes(term)) }
  })
}

/** Writes only places that have changed: most edits of a live story move it in the order of the last change only. */
const moveInLists = async (sql: Sql, before: readonly Place[], after: readonly Place[]): Promise<void> => {
  const was = new Map(before.map((place) => [place.n, place]))
  const is = new Map(after.map((place) => [place.n, place]))
  for (const place of before) await leaveLists(sql, linesOnlyIn(place, is.get(place.n)))
  await enterLists(
    sql,
    [...is.values()].flatMap((place) => linesOnlyIn(place, was.get(place.n))),
  )
  await count(sql, before, [...is.values()])
}

/** Deletes with a value for every column of the primary key, so that no list has to be scanned. */
const leaveLists = async (sql: Sql, lines: readonly Line[]): Promise<void> => {
  for (const { created, id, ord, sort, terms } of lines) {
    if (terms.length === 0) continue
    await sql.all(
      `delete from public_keys
       where term in (select value from json_each(?)) and ord = ? and sort = ? and created = ? and id = ?`,
      [JSON.stringify(terms), ord, sort, created, id],
    )
  }
}

const enterLists = async (sql: Sql, lines: readonly Line[]): Promise<void> => {
  const rows = lines.flatMap(({ created, id, n, ord, sort, terms }) =>
    terms.map((term) => [term, ord, sort, created, id, n]),
  )
  if (rows.length === 0) return
  await sql.all(
    `insert into public_keys (term, ord, sort, created, id, n)
     select value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4, value ->> 5 from json_each(?)`,
    [JSON.stringify(rows)],
  )
}

const count = async (sql: Sql, before: readonly Place[], after: readonly Place[]): Promise<void> => {
  const changes = new Map<number, number>()
  const add = (places: readonly Place[], by: number): void => {
    for (const term of places.flatMap(({ terms }) => terms)) changes.set(term, (changes.get(term) ?? 0) + by)
  }
  add(before, -1)
  add(after, 1)
  const changed = [...changes].filter(([, by]) => by !== 0)
  if (changed.length === 0) return
  await sql.all(
    `update public_terms set count = count + change.by
     from (select value ->> 0 as term, value ->> 1 as by from json_each(?)) as change
     where public_terms.term = change.term`,
    [JSON.stringify(changed)],
  )
}
