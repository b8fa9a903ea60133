import type { mongooseAdapter } from '@payloadcms/db-mongodb'

import { fileOrders } from '../fileOrders.ts'
import { formerIndexes } from './formerIndexes.ts'

type Opened = NonNullable<NonNullable<Parameters<typeof mongooseAdapter>[0]>['afterOpenConnection']>
type Adapter = Parameters<Opened>[0]

/**
 * Indexes that Payload's configuration cannot express for MongoDB: sort orders of files, and relations by which the desk
 * finds where a document is used.
 */
const deskIndexes: Readonly<Partial<Record<string, readonly (readonly string[])[]>>> = {
  articles: [['bylines.person'], ['mentions'], ['quotes.speaker']],
  media: fileOrders,
}

/** Settles the indexes of the desk's collections when the database is opened. */
export const settleMongoIndexes: Opened = async (adapter) => {
  addDeskIndexes(adapter)
  await dropFormerIndexes(adapter)
}

/** Adds indexes to the Mongoose schemas, so that they are created together with Payload's own. */
const addDeskIndexes = ({ collections }: Adapter): void => {
  for (const [slug, { schema }] of Object.entries(collections))
    for (const fields of deskIndexes[slug] ?? [])
      schema.index(Object.fromEntries(fields.map((field) => [field === 'id' ? '_id' : field, 1])))
}

/** Drops indexes of earlier versions that no query uses any more; those that somebody else has made are left alone. */
export const dropFormerIndexes = async ({ collections, connection }: Adapter): Promise<void> => {
  const there = new Set((await connection.listCollections()).map(({ name }) => name))
  for (const [slug, { collection }] of Object.entries(collections)) {
    const former = formerIndexes[slug]
    if (!former || !there.has(collection.name)) continue
    for (const { name = '' } of await collection.indexes())
      if (former.includes(name)) await collection.dropIndex(name)
  }
}
