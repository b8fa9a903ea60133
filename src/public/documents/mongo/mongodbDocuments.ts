import type { ClientSession, Db } from 'mongodb'

import { endFields } from '../../../platform/tags/cachedCollections.ts'
import { countBy } from '../counts.ts'
import { parseName, nameOf } from '../document.ts'
import { type PublicDocuments, storeFormat } from '../store.ts'
import { countDifferences, type CountRow, countsFor, actualCounts } from './counts.ts'
import { filterFor, findInMongodb } from './find.ts'
import { openInMongodb } from './open.ts'
import { readFromMongodb } from './read.ts'
import { type Collections, toDocument, type Row, type StateRow, type SessionOptions } from './rows.ts'
import { putInMongodb, recountAll, removeFromMongodb } from './write.ts'

/** The database, and the session of a request's transaction. */
export type Connections<Request> = {
  db: Db
  sessionOf: (req: Request) => Promise<ClientSession | undefined>
}

/** The store of public documents in collections beside Payload's own. */
export const mongodbDocuments = <Request>({
  db,
  sessionOf,
}: Connections<Request>): PublicDocuments<Request> => {
  const all: Collections = {
    rows: db.collection<Row>('public-documents'),
    counts: db.collection<CountRow>('public-counts'),
    states: db.collection<StateRow>('public-state'),
  }
  const within = async (req: Request): Promise<SessionOptions> => {
    const session = await sessionOf(req)
    return session ? { session } : {}
  }
  return {
    ...readMethods(all),
    open: () => openInMongodb(all),
    setState: async (req, state) => {
      const row = { format: storeFormat, state }
      await all.states.replaceOne({ _id: 'documents' }, row, { upsert: true, ...(await within(req)) })
    },
    put: async (req, documents) => putInMongodb(all, documents, await within(req)),
    remove: async (req, keys) => removeFromMongodb(all, keys, await within(req)),
    rebuildLists: async (req) => recountAll(all, await within(req)),
  }
}

type ReadMethods = Omit<PublicDocuments<never>, 'open' | 'put' | 'rebuildLists' | 'remove' | 'setState'>

const readMethods = ({ counts, rows }: Collections): ReadMethods => ({
  read: (keys, part, now) => readFromMongodb(rows, { keys, part, now }),
  bySlug: async (type, slugs) => {
    const found = rows.find({ type, slug: { $in: [...slugs] } }, { projection: { id: 1, slug: 1 } })
    return (await found.toArray()).map(({ id, slug }) => ({ id, slug: slug ?? '' }))
  },
  find: (query, now) => findInMongodb(rows, query, now),
  count: async (type, where, now) => {
    const counted = async (which: typeof where): Promise<number> =>
      rows.countDocuments(await filterFor(rows, { type, where: which }, now))
    if (type in endFields) return counted(where)
    return countBy(where, await countsFor(counts, { type, where }), counted)
  },
  stampsAfter: async (key, limit) => {
    const projection = { _id: 1, version: 1, shape: 1 }
    const found = rows.find({ _id: { $gt: key ? nameOf(key) : '' } }, { limit, projection, sort: { _id: 1 } })
    return (await found.toArray()).map(({ _id, shape, version }) => ({ ...parseName(_id), version, shape }))
  },
  dump: async (keys) => (await rows.find({ _id: { $in: keys.map(nameOf) } }).toArray()).map(toDocument),
  countWrongLists: async () => countDifferences(counts, await actualCounts(rows, {})),
  countOutdated: (shapes) => rows.countDocuments({ shape: { $nin: [...shapes] } }),
})
