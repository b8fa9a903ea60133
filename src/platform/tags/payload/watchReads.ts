import type { DatabaseAdapter, Payload } from 'payload'

import { rightsEnd } from '../../../rules/rights/pictureRights.ts'
import { endFields } from '../cachedCollections.ts'
import { documentOf, globalTag, isFile, listOf, type Relations, tagsOfQuery, wholeOf } from '../tags.ts'
import { dependsOn, holdsUntil, preventCaching, isCollecting } from './collectDependencies.ts'
import { relationsOf } from './relationsOf.ts'

/** The arguments of a read by the adapter that decide what an answer depends on. */
type ReadArgs = {
  collection: string
  joins?: unknown
  select?: Record<string, unknown>
  sort?: unknown
  where?: unknown
}
type Read = (args: ReadArgs) => Promise<unknown>

const ofCollections = ['count', 'find', 'findDistinct', 'findOne'] as const
const ofRevisions = [
  'countGlobalVersions',
  'countVersions',
  'findGlobalVersions',
  'findVersions',
  'queryDrafts',
] as const satisfies (keyof DatabaseAdapter)[]

/** Wraps the adapter's reads, so that everything read for the current answer is added to its dependencies. */
export const watchReads = (db: DatabaseAdapter, payload: Payload): void => {
  const known = new Map<string, Relations>()
  const relations = (collection: string): Relations => {
    const found = known.get(collection) ?? relationsOf(payload, collection)
    known.set(collection, found)
    return found
  }
  for (const name of ofCollections)
    watch(db, name, (args, result) => {
      if (name === 'findOne' && isFile(args.where)) noteFile(args, result)
      else note(args, result, relations(args.collection))
      noteEnds(args, result)
    })
  for (const name of ofRevisions) watch(db, name, preventCaching)
  watch(db, 'findGlobal', (args) => dependsOn([globalTag((args as unknown as { slug: string }).slug)]))
}

const watch = (
  db: DatabaseAdapter,
  name: keyof DatabaseAdapter,
  seen: (args: ReadArgs, result: unknown) => void,
): void => {
  const read = (db[name] as unknown as Read).bind(db)
  const watched: Read = async (args) => {
    if (!isCollecting()) return read(args)
    // Before the read, so that a concurrent write finds the tags; after it, for the documents that were found.
    seen(args, undefined)
    const result = await read(args)
    seen(args, result)
    return result
  }
  Object.assign(db, { [name]: watched })
}

const note = (args: ReadArgs, result: unknown, relations: Relations): void => {
  const { collection, joins, select, sort, where } = args
  const tags = tagsOfQuery({ collection, where, sort, select, withJoins: joins !== false }, relations)
  dependsOn(tags)
  if (!tags.includes(listOf(collection))) dependsOn(idsIn(result).map((id) => documentOf(collection, id)))
}

/** Tags of a read that finds a document by the name of its file. */
const noteFile = ({ collection }: ReadArgs, result: unknown): void => {
  dependsOn([wholeOf(collection), ...idsIn(result).map((id) => documentOf(collection, id))])
}

/** Limits the answer to the time when the first of its documents is no longer public. */
const noteEnds = ({ collection }: ReadArgs, result: unknown): void => {
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
