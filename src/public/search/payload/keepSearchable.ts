import type { CollectionAfterDeleteHook, PayloadRequest } from 'payload'

import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { entryOf, isSearchType } from '../entry.ts'
import { readEntry } from './liveRows.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** Moves that change what readers see; after any other the live text is as it was. */
const ends: ReadonlySet<string> = new Set(['published', 'withdrawn'])

/** Keeps the search index with what is live, in the transaction that changes it. */
export const keepSearchable: Effect = async ({ doc, outcome, req }) => {
  const { move, resource: type, to } = outcome
  if (move === undefined || !ends.has(to) || !isSearchType(type)) return
  const index = searchIndexOf(req.payload)
  await inTransaction(req, async () => {
    const entry = await readEntry(req, { id: doc.id, type })
    await (entry ? index.put(req, entry) : index.remove(req, { id: doc.id, type }))
  })
}

/** Makes many new live documents searchable, in the transaction of the request. */
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

/** What is deleted is not found any more. */
export const dropFromSearch =
  (type: WorkflowResource): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    if (!isSearchType(type)) return
    await inTransaction(req, () => searchIndexOf(req.payload).remove(req, { id: String(id), type }))
  }
