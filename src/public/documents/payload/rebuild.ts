import type { Payload, PayloadRequest, Where } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { everyPage } from '../../../platform/jobs/everyPage.ts'
import type { PublicDocument, PublicKey, PublicType } from '../document.ts'
import { publicTypes } from '../keys.ts'
import { documentOf, readEach } from './documentOf.ts'
import { storeOf } from './storeOf.ts'

/** Documents in one transaction: others write in between. */
const pageSize = 50

/** What a rebuild came to: documents written, and documents removed that are not public. */
export type Rebuilt = { written: number; removed: number }

/**
 * Writes every public document anew, and removes what is not public. The newsroom goes on meanwhile, and readers too: each
 * page is read and written in one transaction, as a publication is.
 *
 * @param report hears after each page how many documents are written
 */
export const rebuildPublic = async (
  payload: Payload,
  report: (written: number) => void = () => undefined,
): Promise<Rebuilt> => {
  let written = 0
  for (const type of publicTypes) {
    const page = (after: string | undefined) => inOwnTransaction(payload, (req) => putPage(req, type, after))
    written += await everyPage(page, (count) => report(written + count))
  }
  const removed = await removeOthers(payload)
  await inOwnTransaction(payload, async (req) => {
    await storeOf(payload).relist(req)
    await storeOf(payload).setState(req, 'complete')
  })
  return { written, removed }
}

const putPage = async (req: PayloadRequest, type: PublicType, after: string | undefined) => {
  const rows = await readRowsAfter(req, type, after)
  const documents = await Promise.all(rows.map((row) => documentOf(req, type, row)))
  const found = documents.filter((one): one is PublicDocument => one !== undefined)
  await storeOf(req.payload).put(req, found)
  return { count: found.length, last: rows.at(-1)?.id }
}

type Row = Record<string, unknown> & { id: string }

/** Rows of what may be public in the order of their ids, behind the one that is given. */
export const readRowsAfter = async (
  req: PayloadRequest,
  type: PublicType,
  after: string | undefined,
): Promise<Row[]> => {
  const behind: Where = after === undefined ? {} : { id: { greater_than: after } }
  const live: Where = type === 'media' ? {} : { _status: { equals: 'published' } }
  const { docs } = await req.payload.db.find<Row>({
    collection: type,
    joins: false as never,
    limit: pageSize,
    pagination: false,
    req,
    sort: 'id',
    where: { and: [behind, live] },
  })
  return docs
}

const removeOthers = (payload: Payload): Promise<number> =>
  everyPage(async (after: PublicKey | undefined) => {
    const stamps = await storeOf(payload).stampsAfter(after, pageSize)
    const count = await inOwnTransaction(payload, (req) => removeEach(req, stamps))
    return { count, last: stamps.at(-1) }
  })

const removeEach = async (req: PayloadRequest, keys: readonly PublicKey[]): Promise<number> => {
  const [, gone] = await readEach(req, keys)
  if (gone.length > 0) await storeOf(req.payload).remove(req, gone)
  return gone.length
}
