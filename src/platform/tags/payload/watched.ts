import type { DatabaseAdapter, DatabaseAdapterObj } from 'payload'

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
    watchReads(seen, args.payload)
    watchWrites(seen)
    return db
  },
})
