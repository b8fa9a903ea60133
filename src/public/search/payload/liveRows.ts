import type { PayloadRequest, Where } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { entryColumns, type EntryKey, entryOf, type SearchEntry, type SearchType } from '../entry.ts'

type Row = Record<string, unknown> & { id: string }

const live: Where = { _status: { equals: 'published' } }

/** Reads the entry of a document in the transaction of the request; undefined if it is not live. */
export const readEntry = async (
  req: PayloadRequest,
  { id, type }: EntryKey,
): Promise<SearchEntry | undefined> => {
  const row = await readRow(req, type, id)
  return row?.['_status'] === 'published' ? entryOf(type, row) : undefined
}

/** Reads a page of entries of live documents in the order of their ids, starting after `after`. */
export const readEntriesAfter = async (
  req: PayloadRequest,
  type: SearchType,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<SearchEntry[]> => {
  const behind: Where = after === undefined ? {} : { id: { greater_than: after } }
  const { docs } = await req.payload.db.find<Row>({
    collection: type,
    limit,
    pagination: false,
    req,
    select: { ...entryColumns[type] },
    sort: 'id',
    where: { and: [behind, live] },
  })
  return docs.map((row) => entryOf(type, row))
}
