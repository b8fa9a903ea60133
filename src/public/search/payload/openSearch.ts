import type { Payload } from 'payload'

import { searchTypes } from '../entry.ts'
import { rebuildSearch } from './rebuild.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** Makes the search index when it is missing. In a newsroom without a live text it is whole at once. */
export const openSearch = async (payload: Payload): Promise<void> => {
  if ((await searchIndexOf(payload).open()) === 'complete') return
  for (const collection of searchTypes) {
    const live = { collection, where: { _status: { equals: 'published' } } } as const
    if (await payload.db.findOne(live)) return
  }
  await rebuildSearch(payload)
}

/** Fills an index that was missing, of another format, or left half-way, beside the server's other work. */
export const fillSearch = async (payload: Payload): Promise<void> => {
  if ((await searchIndexOf(payload).state()) === 'complete') return
  payload.logger.info('The search index is being filled; until it is, a search answers 503.')
  const { written } = await rebuildSearch(payload)
  payload.logger.info(`The search index is filled: ${written} entries.`)
}
