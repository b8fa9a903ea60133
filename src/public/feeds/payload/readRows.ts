import type { FindArgs, PayloadRequest, SelectType, Where } from 'payload'

import type { Section } from '../../../payload-types.ts'
import { accessFor } from '../../../people/access/payload/accessFor.ts'

type Listed = 'articles' | 'sections' | 'persons'

/** What an address and a line of a sitemap are made of. */
export type Row = {
  id: string
  slug?: string | null
  headline?: string | null
  language?: string | null
  section?: string | Section | null
  publishedAt?: string | null
  updatedAt?: string
  seo?: { canonicalUrl?: string | null; noIndex?: boolean | null }
}

type Ask = Pick<FindArgs, 'limit' | 'page' | 'sort'> & { select: SelectType; where?: Where }

/**
 * Rows that the public may read, as they are in the database. A sitemap has thousands of them, of which Payload's
 * hooks and relations would change nothing: so it is only the rule of access that is asked.
 *
 * @param req the public's own, see `publicReq`
 */
export const readRows = async (req: PayloadRequest, collection: Listed, { where, ...ask }: Ask) => {
  const rule = await accessFor(collection).read({ req })
  if (typeof rule === 'boolean') throw new Error('What the public may read is bounded by a query.')
  const bounded = where ? { and: [rule, where] } : rule
  return req.payload.db.find<Row>({ ...ask, collection, req, pagination: true, where: bounded })
}

/** A time as it came from the database, in ISO 8601. */
export const isoTime = (time: string | Date | null | undefined): string | undefined =>
  time ? new Date(time).toISOString() : undefined
