import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { entryOf, isSearchType } from '../entry.ts'
import { readEntry } from './liveRows.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** The stages whose moves change what readers see. After any other move, the live text is unchanged. */
const ends: ReadonlySet<string> = new Set(['published', 'withdrawn'])

/** Updates the search index after a write, in its transaction. */
export const keepSearchable: Effect = async ({ doc, outcome, req }) => {
  const { move, resource: type, to } = outcome
  if (move === undefined || !ends.has(to) || !isSearchType(type)) return
  const index = searchIndexOf(req.payload)
  await inTransaction(req, async () => {
    const entry = await readEntry(req, { id: doc.id, type })
    await (entry ? index.put(req, entry) : index.remove(req, { id: doc.id, type }))
  })
}

/** Adds new live documents to the search index, in the transaction of the request. */
export const keepAllSearchable = async (
  req: PayloadRequest,
  type: WorkflowResource,
  rows: readonly Readonly<Record<string, unknown>>[],
): Promise<void> => {
  if (!isSearchType(type) || rows.length === 0) return
  await searchIndexOf(req.payload).putNew(
    req,
    rows.map((row) => entryOf(type, row)),
  )
}

/** Removes a deleted document from the search index. */
export const dropFromSearch =
  (type: WorkflowResource): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    if (!isSearchType(type)) return
    await inTransaction(req, () => searchIndexOf(req.payload).remove(req, { id: String(id), type }))
  }
