import type { Payload, PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { everyPage } from '../../../platform/jobs/everyPage.ts'
import { type EntryKey, searchTypes } from '../entry.ts'
import { readEntriesAfter, readEntry } from './liveRows.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** Documents per transaction. Small enough that other writes can take place in between. */
const pageSize = 50

/** The numbers of entries that a rebuild wrote, and removed because their documents are not live. */
export type Rebuilt = { written: number; removed: number }

/**
 * Writes the entries of all live documents again, and removes those of documents that are no longer live. Staff can keep
 * working, and an index that was complete can be searched meanwhile: each page is read and written in one transaction, as
 * a publication is.
 *
 * @param report called after each page with the number of entries written so far
 */
export const rebuildSearch = async (
  payload: Payload,
  report: (written: number) => void = () => undefined,
): Promise<Rebuilt> => {
  let written = 0
  for (const type of searchTypes) {
    const page = (after: string | undefined) => inOwnTransaction(payload, (req) => putPage(req, type, after))
    written += await everyPage(page, (count) => report(written + count))
  }
  const removed = await removeDead(payload)
  await inOwnTransaction(payload, (req) => searchIndexOf(payload).setState(req, 'complete'))
  return { written, removed }
}

const putPage = async (
  req: PayloadRequest,
  type: (typeof searchTypes)[number],
  after: string | undefined,
) => {
  const entries = await readEntriesAfter(req, type, { after, limit: pageSize })
  const index = searchIndexOf(req.payload)
  for (const entry of entries) await index.put(req, entry)
  return { count: entries.length, last: entries.at(-1)?.id }
}

const removeDead = (payload: Payload): Promise<number> =>
  everyPage(async (after: EntryKey | undefined) => {
    const keys = await searchIndexOf(payload).keysAfter(after, pageSize)
    const count = await inOwnTransaction(payload, (req) => removeEach(req, keys))
    return { count, last: keys.at(-1) }
  })

const removeEach = async (req: PayloadRequest, keys: readonly EntryKey[]): Promise<number> => {
  let removed = 0
  for (const key of keys) {
    if (await readEntry(req, key)) continue
    await searchIndexOf(req.payload).remove(req, key)
    removed += 1
  }
  return removed
}
