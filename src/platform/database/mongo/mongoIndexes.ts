import type { mongooseAdapter } from '@payloadcms/db-mongodb'

import { readIndexes, rowIndexes } from '../readIndexes.ts'

type Opened = NonNullable<NonNullable<Parameters<typeof mongooseAdapter>[0]>['afterOpenConnection']>

/** Adds the indexes of public lists to the Mongoose schemas, so that they are created together with Payload's own. */
export const addMongoIndexes: Opened = (adapter) => {
  for (const [collection, model] of Object.entries(adapter.collections)) {
    const all = [...listed(readIndexes, collection), ...listed(rowIndexes, collection)]
    for (const fields of all)
      model.schema.index(Object.fromEntries(fields.map((field) => [field === 'id' ? '_id' : field, 1])))
  }
}

const listed = (indexes: Readonly<Record<string, readonly (readonly string[])[]>>, collection: string) =>
  indexes[collection] ?? []
