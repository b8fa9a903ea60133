import type { PayloadRequest, Where } from 'payload'

import { readRow } from '../../../platform/database/payload/readRow.ts'
import { siteKey, type Source } from '../document.ts'
import { listedTypes } from '../keys.ts'

/** A row of the desk, relations as ids. */
export type Row = Readonly<Record<string, unknown>> & { id: string }

/** Everything that documents are made from. */
export const sources: readonly Source[] = [...listedTypes, 'redirects', siteKey.type]

/** A row as the transaction of the request sees it. */
export const readSource = (req: PayloadRequest, source: Source, id: string): Promise<Row | undefined> =>
  source === siteKey.type ? readSite(req) : readRow(req, source, id)

/** Rows that readers may be told of, in the order of their ids, behind the one that is given. */
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

/** Rows in one transaction: others write in between. */
export const pageSize = 50

const everPublic: Where = { or: [{ _status: { equals: 'published' } }, { stage: { equals: 'withdrawn' } }] }

/** By Payload, which knows what an empty field stands for. The first start has no row yet. */
const readSite = async (req: PayloadRequest): Promise<Row> => {
  const { slug, ...options } = { slug: siteKey.type, depth: 0, overrideAccess: true, req }
  return (await req.payload.findGlobal({ slug, ...options })) as unknown as Row
}
