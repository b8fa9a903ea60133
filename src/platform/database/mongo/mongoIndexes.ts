import type { mongooseAdapter } from '@payloadcms/db-mongodb'

import { fileOrders } from '../fileOrders.ts'
import { formerIndexes } from './formerIndexes.ts'

type Opened = NonNullable<NonNullable<Parameters<typeof mongooseAdapter>[0]>['afterOpenConnection']>
type Adapter = Parameters<Opened>[0]

/** Settles the indexes of the desk's collections when the database is opened. */
export const settleMongoIndexes: Opened = async (adapter) => {
  addFileOrders(adapter)
  await dropFormerIndexes(adapter)
}

/** Adds indexes to the Mongoose schema of files, so that they are created together with Payload's own. */
const addFileOrders = ({ collections }: Adapter): void => {
  for (const fields of fileOrders)
    collections['media']?.schema.index(
      Object.fromEntries(fields.map((field) => [field === 'id' ? '_id' : field, 1])),
    )
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
