import type { PayloadRequest, Where } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { entryColumns, type EntryKey, entryOf, type SearchEntry, type SearchType } from '../entry.ts'

type Row = Record<string, unknown> & { id: string }

const live: Where = { _status: { equals: 'published' } }

/** The entry of one document as the transaction of the request sees it, or undefined when it is not live. */
export const readEntry = async (
  req: PayloadRequest,
  { id, type }: EntryKey,
): Promise<SearchEntry | undefined> => {
  const row = await readRow(req, type, id)
  return row?.['_status'] === 'published' ? entryOf(type, row) : undefined
}

/** Entries of live documents in the order of their ids, behind the one that is given, drafts never. */
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
