import type { Payload, PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { everyPage } from '../../../platform/jobs/everyPage.ts'
import { nameOf, type PublicDocument, type PublicKey, type Source } from '../document.ts'
import { readChanges } from './readChanges.ts'
import { pageSize, readRowsAfter, sources } from './sources.ts'
import { storeOf } from './storeOf.ts'
import { toPublicDocument } from './toPublicDocument.ts'

/** The numbers of documents that a rebuild wrote, and removed because they are not public. */
export type Rebuilt = { written: number; removed: number }

/**
 * Writes every public document again, and removes documents that are not public. Staff and readers can keep working: each
 * page is read and written in one transaction, as a publication is.
 *
 * @param report called after each page with the number of documents written so far
 */
export const rebuildPublic = async (
  payload: Payload,
  report: (written: number) => void = () => undefined,
): Promise<Rebuilt> => {
  let written = 0
  for (const source of sources) {
    const page = (after: string | undefined) =>
      inOwnTransaction(payload, (req) => putPage(req, source, after))
    written += await everyPage(page, (count) => report(written + count))
  }
  const removed = await removeOthers(payload)
  await inOwnTransaction(payload, async (req) => {
    await storeOf(payload).rebuildLists(req)
    await storeOf(payload).setState(req, 'complete')
  })
  return { written, removed }
}

const putPage = async (req: PayloadRequest, source: Source, after: string | undefined) => {
  const rows = await readRowsAfter(req, source, after)
  const documents = await Promise.all(rows.map((row) => toPublicDocument(req, source, row)))
  const found = documents.filter((one): one is PublicDocument => one !== undefined)
  await storeOf(req.payload).put(req, found)
  return { count: found.length, last: rows.at(-1)?.id }
}

const removeOthers = (payload: Payload): Promise<number> =>
  everyPage(async (after: PublicKey | undefined) => {
    const stamps = await storeOf(payload).stampsAfter(after, pageSize)
    const count = await inOwnTransaction(payload, (req) => removeEach(req, stamps))
    return { count, last: stamps.at(-1) }
  })

const removeEach = async (req: PayloadRequest, keys: readonly PublicKey[]): Promise<number> => {
  const { gone } = await readChanges(req, keys)
  const there = new Set(keys.map(nameOf))
  const surplus = gone.filter((key) => there.has(nameOf(key)))
  await storeOf(req.payload).remove(req, surplus)
  return surplus.length
}
