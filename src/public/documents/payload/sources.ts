import type { PayloadRequest, Where } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { siteKey, type Source } from '../document.ts'
import { listedTypes } from '../keys.ts'

/** A row of the desk, with relations as ids. */
export type Row = Readonly<Record<string, unknown>> & { id: string }

/** Everything that public documents are made from. */
export const sources: readonly Source[] = [...listedTypes, 'redirects', siteKey.type]

/** Reads a row in the transaction of the request. */
export const readSource = (req: PayloadRequest, source: Source, id: string): Promise<Row | undefined> =>
  source === siteKey.type ? readSite(req) : readRow(req, source, id)

/** Reads a page of rows that may have a public document, in the order of their ids, starting after `after`. */
export const readRowsAfter = async (
  req: PayloadRequest,
  source: Source,
  after: string | undefined,
): Promise<Row[]> => {
  if (source === siteKey.type) return after === undefined ? [await readSite(req)] : []
  const behind: Where = after === undefined ? {} : { id: { greater_than: after } }
  const { docs } = await req.payload.db.find<Row>({
    collection: source,
    joins: false as never,
    limit: pageSize,
    pagination: false,
    req,
    sort: 'id',
    where: { and: [behind, source === 'media' || source === 'redirects' ? {} : everPublic] },
  })
  return docs
}

/** Rows per transaction. Small enough that other writes can take place in between. */
export const pageSize = 50

const everPublic: Where = { or: [{ _status: { equals: 'published' } }, { stage: { equals: 'withdrawn' } }] }

/** Reads the site settings through Payload, which fills in default values; at the first start there is no row yet. */
const readSite = async (req: PayloadRequest): Promise<Row> => {
  const { slug, ...options } = { slug: siteKey.type, depth: 0, overrideAccess: true, req }
  return (await req.payload.findGlobal({ slug, ...options })) as unknown as Row
}
