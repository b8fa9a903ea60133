import type { Payload, Where } from 'payload'

import type { Origin } from '../documents.ts'
import type { ImportedCollection } from '../imprint.ts'

export type Stored = Record<string, unknown> & { id: string }

/** The newest revision of the document that came from an origin, relations as ids. */
export const findImported = (payload: Payload, collection: ImportedCollection, origin: Origin) =>
  findOne(payload, collection, {
    and: [{ 'origin.system': { equals: origin.system } }, { 'origin.key': { equals: origin.id } }],
  })

/** The newest revision of the document at an address. */
export const findBySlug = (payload: Payload, collection: ImportedCollection, slug: string) =>
  findOne(payload, collection, { slug: { equals: slug } })

const findOne = async (
  payload: Payload,
  collection: ImportedCollection,
  where: Where,
): Promise<Stored | undefined> => {
  const { docs } = await payload.find({
    collection,
    where,
    depth: 0,
    draft: true,
    joins: false as never,
    limit: 1,
    overrideAccess: true,
    pagination: false,
  })
  return docs[0] as unknown as Stored | undefined
}

/** The origin as it is stored. Its id is a key there: a group's field may not be called `id`. */
export const storedOrigin = ({ system, id }: Origin, hash?: string) => ({
  system,
  key: id,
  ...(hash === undefined ? {} : { hash }),
})

/** What a document remembers of its import. */
export const hashOf = (stored: Stored): unknown => (stored['origin'] as { hash?: unknown } | undefined)?.hash
