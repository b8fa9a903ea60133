import type { DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { listIds } from '../../paging/payload/idsOnly.ts'
import { watchReads } from './watchReads.ts'
import { watchWrites } from './watchWrites.ts'

/**
 * Watches what is read and written through an adapter. Whatever code asks, no read for a public answer and no
 * committed write goes unseen.
 */
export const watched = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    const seen = db as unknown as DatabaseAdapter
    listIds(seen)
    watchReads(seen, args.payload)
    watchWrites(seen)
    return db
  },
})
