import type { DatabaseAdapter, DatabaseAdapterObj } from 'payload'

import { watchReads } from './watchReads.ts'
import { watchWrites } from './watchWrites.ts'

/**
 * Tracks all reads and writes of an adapter, whichever code makes them: reads become dependencies of the current answer,
 * and committed writes purge the answers that depend on them.
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
