import type { Payload } from 'payload'

import { searchTypes } from '../entry.ts'
import { rebuildSearch } from './rebuild.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** Creates the search index if it is missing. In a newsroom without live documents it is complete at once. */
export const openSearch = async (payload: Payload): Promise<void> => {
  if ((await searchIndexOf(payload).open()) === 'complete') return
  for (const collection of searchTypes) {
    const live = { collection, where: { _status: { equals: 'published' } } } as const
    if (await payload.db.findOne(live)) return
  }
  await rebuildSearch(payload)
}

/** Fills an index that is new, has another format, or was not filled completely. The server is running meanwhile. */
export const fillSearch = async (payload: Payload): Promise<void> => {
  if ((await searchIndexOf(payload).state()) === 'complete') return
  payload.logger.info('Filling the search index. Searches answer 503 until it is complete.')
  const { written } = await rebuildSearch(payload)
  payload.logger.info(`The search index is filled: ${written} entries.`)
}
