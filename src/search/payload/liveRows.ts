import type { PayloadRequest, Where } from 'payload'

import { entryColumns, type EntryKey, entryOf, type SearchEntry, type SearchType } from '../entry.ts'

type Row = Record<string, unknown> & { id: string }

const live: Where = { _status: { equals: 'published' } }

/** The entries of live documents as the transaction of the request sees them, drafts never. */
const readEntries = async (
  req: PayloadRequest,
  type: SearchType,
  { limit, where }: { where: Where; limit: number },
): Promise<SearchEntry[]> => {
  const { docs } = await req.payload.db.find<Row>({
    collection: type,
    limit,
    pagination: false,
    req,
    select: { ...entryColumns[type] },
    sort: 'id',
    where: { and: [where, live] },
  })
  return docs.map((row) => entryOf(type, row))
}

/** The entry of one document, or undefined when it is not live. */
export const readEntry = async (
  req: PayloadRequest,
  { id, type }: EntryKey,
): Promise<SearchEntry | undefined> =>
  (await readEntries(req, type, { where: { id: { equals: id } }, limit: 1 }))[0]

/** Entries in the order of their ids, behind the one that is given. */
export const readEntriesAfter = (
  req: PayloadRequest,
  type: SearchType,
  { after, limit }: { after: string | undefined; limit: number },
): Promise<SearchEntry[]> =>
  readEntries(req, type, { where: after === undefined ? {} : { id: { greater_than: after } }, limit })
