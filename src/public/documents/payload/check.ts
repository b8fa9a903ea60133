import { createLocalReq, type Payload } from 'payload'

import { nameOf, type PublicDocument, type PublicKey } from '../document.ts'
import { readRowsAfter, sources } from './sources.ts'
import { storeOf } from './storeOf.ts'
import { toPublicDocument } from './toPublicDocument.ts'

/** The names of documents in which the store and the desk differ. */
export type Differences = {
  /** Published, but not in the store. */
  missing: string[]
  /** In the store, but not published. */
  surplus: string[]
  /** Stored in an earlier state or with an earlier layout. */
  outdated: string[]
  /** Number of lists whose kept count is wrong; checked only with `deep`. */
  lists: number
  checked: number
}

type Options = { deep?: boolean }

const pageSize = 500

/**
 * Compares the store with what the desk has published. It changes nothing.
 *
 * @param options.deep compare everything that is stored, not only versions and layouts
 */
export const checkPublic = async (payload: Payload, { deep = false }: Options = {}): Promise<Differences> => {
  const req = await createLocalReq({}, payload)
  const stamps = await readStamps(payload)
  const found: Differences = { missing: [], surplus: [], outdated: [], lists: 0, checked: 0 }
  for (const source of sources) {
    let after: string | undefined
    do {
      const rows = await readRowsAfter(req, source, after)
      const made = await Promise.all(rows.map((row) => toPublicDocument(req, source, row)))
      const documents = made.filter((one) => one !== undefined)
      const others = deep ? await findChanged(payload, documents) : new Set<string>()
      for (const document of documents) compare(document, { found, others, stamps })
      after = rows.at(-1)?.id
    } while (after !== undefined)
  }
  const lists = deep ? await storeOf(payload).countWrongLists() : 0
  return { ...found, lists, surplus: [...stamps.keys()] }
}

type Comparison = { found: Differences; others: ReadonlySet<string>; stamps: Map<string, string> }

/** Removes each compared document from the stamps. What remains there at the end is stored, but not published. */
const compare = (document: PublicDocument, { found, others, stamps }: Comparison): void => {
  const name = nameOf(document)
  const stamp = stamps.get(name)
  stamps.delete(name)
  found.checked += 1
  if (stamp === undefined) found.missing.push(name)
  else if (stamp !== stampOf(document) || others.has(name)) found.outdated.push(name)
}

const stampOf = ({ shape, version }: Pick<PublicDocument, 'shape' | 'version'>): string =>
  `${version} ${shape}`

/** The names of documents that are stored with any difference. */
const findChanged = async (payload: Payload, documents: readonly PublicDocument[]): Promise<Set<string>> => {
  const stored = new Map((await storeOf(payload).dump(documents)).map((one) => [nameOf(one), textOf(one)]))
  return new Set(documents.filter((one) => stored.get(nameOf(one)) !== textOf(one)).map(nameOf))
}

/** Everything that is stored of a document, in a fixed order. */
const textOf = ({ columns, keys, ...document }: PublicDocument): string =>
  JSON.stringify([
    entriesOf(document),
    entriesOf(columns),
    keys.map(({ key, value }) => `${key} ${value}`).toSorted(),
  ])

const entriesOf = (record: object): [string, unknown][] =>
  Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1))

const readStamps = async (payload: Payload): Promise<Map<string, string>> => {
  const stamps = new Map<string, string>()
  let after: PublicKey | undefined
  do {
    const page = await storeOf(payload).stampsAfter(after, pageSize)
    for (const stamp of page) stamps.set(nameOf(stamp), stampOf(stamp))
    after = page.at(-1)
  } while (after !== undefined)
  return stamps
}
