import type { Payload, Where } from 'payload'

import type { Origin } from '../../documents/documents.ts'
import type { ImportedCollection } from '../../documents/imprint.ts'
import { cameFrom, readNewest, type Stored } from './readImported.ts'

/** The newest revision of the document that was imported from an origin, relations as ids. */
export const findImported = (payload: Payload, collection: ImportedCollection, origin: Origin) =>
  findOne(payload, collection, {
    and: [{ 'origin.system': { equals: origin.system } }, { 'origin.key': { equals: origin.id } }],
  })

/** The newest revisions of the documents that were imported from origins of one system, by their ids there. */
export const findAllImported = async (
  payload: Payload,
  collection: ImportedCollection,
  origins: readonly Origin[],
): Promise<Map<string, Stored>> => {
  const found = new Map<string, Stored>()
  for (const system of new Set(origins.map((origin) => origin.system))) {
    const where = cameFrom(
      system,
      origins.filter((origin) => origin.system === system),
    )
    for (const doc of await readNewest(payload, collection, { where }))
      found.set(nameOf({ system, id: keyOf(doc) }), doc)
  }
  return found
}

/** One name for an origin. */
export const nameOf = ({ system, id }: Origin): string => JSON.stringify([system, id])

const keyOf = (stored: Stored): string => String((stored['origin'] as { key?: unknown }).key)

/** The newest revision of the document at an address. */
export const findBySlug = (payload: Payload, collection: ImportedCollection, slug: string) =>
  findOne(payload, collection, { slug: { equals: slug } })

const findOne = async (
  payload: Payload,
  collection: ImportedCollection,
  where: Where,
): Promise<Stored | undefined> => {
  const [found] = await readNewest(payload, collection, { where, limit: 1 })
  return found
}

/** The origin as it is stored. Its id is a key there: a group's field may not be called `id`. */
export const storedOrigin = ({ system, id }: Origin, hash?: string) => ({
  system,
  key: id,
  ...(hash === undefined ? {} : { hash }),
})

/** What a document remembers of its import. */
export const hashOf = (stored: Stored): unknown => (stored['origin'] as { hash?: unknown } | undefined)?.hash
