import type { Payload, PayloadRequest } from 'payload'

import { mongoSession } from '../../../platform/database/payload/sessions.ts'
import { type EntryKey, linesOf, type SearchEntry } from '../entry.ts'
import { isSpellable } from '../nearestWords.ts'
import { type EntryTexts, indexFormat, type IndexState, type SearchIndex } from '../searchIndex.ts'
import { type EntryDocument, type Finding, findInMongodb } from './mongodbFind.ts'

type Stored = EntryDocument & { texts: Omit<EntryTexts, 'id' | 'type'> }

type Collection<Row> = Finding<Row> & {
  createIndex: (keys: Record<string, 1 | -1>) => Promise<unknown>
  deleteMany: (filter: object) => Promise<unknown>
  deleteOne: (filter: object, options: object) => Promise<unknown>
  findOne: (filter: object) => Promise<Row | null>
  insertMany: (rows: Row[], options: object) => Promise<unknown>
  replaceOne: (filter: object, row: object, options: object) => Promise<unknown>
}

type StateRow = { _id: string; format: number; state: IndexState }

type MongoAdapter = { connection: { collection: (name: string) => unknown } }

/** The largest number of entries whose words are compared with a misspelt one. */
const mostEntries = 300

/** The search index in two MongoDB collections beside Payload's. */
export const mongodbIndex = (payload: Payload): SearchIndex<PayloadRequest> => {
  const db = payload.db as unknown as MongoAdapter
  const entries = db.connection.collection('search-entries') as Collection<Stored>
  const states = db.connection.collection('search-state') as Collection<StateRow>
  return {
    open: () => open(entries, states),
    state: async () => (await states.findOne({ _id: 'index' }))?.state ?? 'filling',
    setState: async (req, state) => {
      const row = { format: indexFormat, state }
      await states.replaceOne({ _id: 'index' }, row, { upsert: true, ...(await inSession(req)) })
    },
    put: async (req, entry) => {
      const options = { upsert: true, ...(await inSession(req)) }
      await entries.replaceOne({ _id: nameOf(entry) }, documentOf(entry), options)
    },
    putNew: async (req, all) => {
      const rows = all.map((entry) => ({ _id: nameOf(entry), ...documentOf(entry) }))
      await entries.insertMany(rows, await inSession(req))
    },
    remove: async (req, key) => {
      await entries.deleteOne({ _id: nameOf(key) }, await inSession(req))
    },
    find: (query) => findInMongodb(entries, query),
    texts: async (keys) => {
      const options = { projection: { id: 1, texts: 1, type: 1 } }
      const found = await entries.find({ _id: { $in: keys.map(nameOf) } }, options).toArray()
      return found.map(({ id, texts, type }) => ({ id, type, ...texts }))
    },
    wordsLike: (word) => wordsLike(entries, word),
    keysAfter: async (key, limit) => {
      const options = { limit, projection: { id: 1, type: 1 }, sort: { _id: 1 } }
      const found = await entries.find({ _id: { $gt: key ? nameOf(key) : '' } }, options).toArray()
      return found.map(({ id, type }) => ({ id, type }))
    },
  }
}

const open = async (entries: Collection<Stored>, states: Collection<StateRow>): Promise<IndexState> => {
  const known = await states.findOne({ _id: 'index' })
  if (known?.format === indexFormat) return known.state
  await entries.deleteMany({})
  await entries.createIndex({ kind: 1, words: 1, published: -1 })
  await entries.createIndex({ kind: 1, headlineWords: 1, published: -1 })
  await states.replaceOne({ _id: 'index' }, { format: indexFormat, state: 'filling' }, { upsert: true })
  return 'filling'
}

const inSession = async (req: PayloadRequest): Promise<object> => {
  const session = await mongoSession(req)
  return session ? { session } : {}
}

const nameOf = ({ id, type }: EntryKey): string => `${type}:${id}`

const documentOf = (entry: SearchEntry): Omit<Stored, '_id'> => {
  const { body, id, people, published, said, section, type, version } = entry
  const [headline, dek, saidLine, bodyLine] = linesOf(entry)
  return {
    ...{ id, type, published, section, people, lines: [headline, dek, saidLine] },
    kind: type === 'articles' ? 'story' : 'other',
    words: wordsOf([headline, dek, saidLine, bodyLine]),
    headlineWords: wordsOf([headline]),
    running: [headline, dek, saidLine, bodyLine].join(' | '),
    texts: { version, said, body },
  }
}

const wordsOf = (lines: readonly string[]): string[] => [
  ...new Set(lines.flatMap((line) => line.split(' ')).filter(Boolean)),
]

/** The words of the newest entries that begin with the same two letters, or with these swapped. */
const wordsLike = async (entries: Collection<Stored>, word: string): Promise<string[]> => {
  const [first = '', second = ''] = Array.from(word)
  const beginnings = [first + second, second + first]
  const options = { limit: mostEntries, projection: { words: 1 }, sort: { published: -1 } }
  const found = await Promise.all(
    beginnings.map((beginning) => {
      const filter = { kind: { $in: ['story', 'other'] }, words: { $regex: `^${beginning}` } }
      return entries.find(filter, options).toArray()
    }),
  )
  const words = new Set(found.flat().flatMap((entry) => entry.words))
  return [...words].filter(
    (one) => isSpellable(one) && beginnings.some((beginning) => one.startsWith(beginning)),
  )
}
