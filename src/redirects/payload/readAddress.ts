import type { PayloadRequest, Where } from 'payload'

import { isWithdrawn } from '../../takedowns/tombstone.ts'
import { type Address, type Place, settleAddress } from '../address.ts'
import { type Addressed, findRedirect } from './rows.ts'

type Row = Record<string, unknown> & { id: string; slug?: string }

/** What the public finds at an address; the redirects are asked only when nothing live is there. */
export const readAddress = async (
  req: PayloadRequest,
  { resource, slug }: { resource: Addressed; slug: string },
): Promise<Address> => {
  const found = await readPlace(req, resource, { slug: { equals: slug } })
  const known = settleAddress(found, undefined)
  if (known.kind !== 'nothing') return known
  const redirect = await findRedirect(req, { resource, from: slug })
  if (!redirect) return known
  return settleAddress(found, await readPlace(req, resource, { id: { equals: redirect.to.value } }))
}

const readPlace = async (
  req: PayloadRequest,
  collection: Addressed,
  where: Where,
): Promise<Place | undefined> => {
  const row = await req.payload.db.findOne<Row>({
    collection,
    req,
    select: { slug: true, stage: true, _status: true },
    where,
  })
  return row
    ? {
        id: row.id,
        slug: row.slug ?? '',
        isLive: row['_status'] === 'published',
        isWithdrawn: isWithdrawn(row),
      }
    : undefined
}
