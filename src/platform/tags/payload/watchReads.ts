import type { DatabaseAdapter, Payload } from 'payload'

import { rightsEnd } from '../../../rules/rights/pictureRights.ts'
import { endFields } from '../keptCollections.ts'
import { documentOf, globalTag, isFile, listOf, type Relations, tagsOfQuery, wholeOf } from '../tags.ts'
import { dependsOn, holdsUntil, isNotKept, isReading } from './reading.ts'
import { relationsOf } from './relationsOf.ts'

/** A read of the adapter, as far as it concerns what an answer depends on. */
type Ask = {
  collection: string
  joins?: unknown
  select?: Record<string, unknown>
  sort?: unknown
  where?: unknown
}
type Read = (ask: Ask) => Promise<unknown>

const ofCollections = ['count', 'find', 'findDistinct', 'findOne'] as const
const ofRevisions = [
  'countGlobalVersions',
  'countVersions',
  'findGlobalVersions',
  'findVersions',
  'queryDrafts',
] as const satisfies (keyof DatabaseAdapter)[]

/** Notes for the answer that is being made everything that is read for it. */
export const watchReads = (db: DatabaseAdapter, payload: Payload): void => {
  const known = new Map<string, Relations>()
  const relations = (collection: string): Relations => {
    const found = known.get(collection) ?? relationsOf(payload, collection)
    known.set(collection, found)
    return found
  }
  for (const name of ofCollections)
    watch(db, name, (ask, result) => {
      if (name === 'findOne' && isFile(ask.where)) noteFile(ask, result)
      else note(ask, result, relations(ask.collection))
      noteEnds(ask, result)
    })
  for (const name of ofRevisions) watch(db, name, isNotKept)
  watch(db, 'findGlobal', (ask) => dependsOn([globalTag((ask as unknown as { slug: string }).slug)]))
}

const watch = (
  db: DatabaseAdapter,
  name: keyof DatabaseAdapter,
  seen: (ask: Ask, result: unknown) => void,
): void => {
  const read = (db[name] as unknown as Read).bind(db)
  const watched: Read = async (ask) => {
    if (!isReading()) return read(ask)
    // Before the read, so that a write that comes meanwhile finds the tags; after it, for what it found.
    seen(ask, undefined)
    const result = await read(ask)
    seen(ask, result)
    return result
  }
  Object.assign(db, { [name]: watched })
}

const note = (ask: Ask, result: unknown, relations: Relations): void => {
  const { collection, joins, select, sort, where } = ask
  const tags = tagsOfQuery({ collection, where, sort, select, withJoins: joins !== false }, relations)
  dependsOn(tags)
  if (!tags.includes(listOf(collection))) dependsOn(idsIn(result).map((id) => documentOf(collection, id)))
}

/** A file that is not there is no answer that is kept; before the read nothing is known. */
const noteFile = ({ collection }: Ask, result: unknown): void => {
  dependsOn([wholeOf(collection), ...idsIn(result).map((id) => documentOf(collection, id))])
}

/** What is read holds until the first of it is no longer the public's. */
const noteEnds = ({ collection }: Ask, result: unknown): void => {
  const field = endFields[collection]
  if (field === undefined) return
  const ends = docsIn(result).map((doc) => rightsEnd(doc[field]) ?? Infinity)
  for (const end of ends) if (end > Date.now()) holdsUntil(end)
}

const idsIn = (result: unknown): string[] =>
  docsIn(result).flatMap(({ id }) => (typeof id === 'string' || typeof id === 'number' ? [String(id)] : []))

const docsIn = (result: unknown): Record<string, unknown>[] => {
  if (typeof result !== 'object' || result === null) return []
  const docs = 'docs' in result && Array.isArray(result.docs) ? (result.docs as unknown[]) : [result]
  return docs.filter((doc): doc is Record<string, unknown> => typeof doc === 'object' && doc !== null)
}
