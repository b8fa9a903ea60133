import type { PayloadRequest, Where } from 'payload'

import { isWithdrawn } from '../../../editorial/takedowns/tombstone.ts'
import { type Address, type Place, settleAddress } from '../address.ts'
import type { Addressed } from '../addressed.ts'
import { addressKey, slugOfAddress } from '../oldAddress.ts'
import { findRedirect } from './rows.ts'

type Row = Record<string, unknown> & { id: string; slug?: string }
type Asked = { resource: Addressed; slug: string }

/**
 * What the public finds at an address. The redirects are asked only when nothing live has the slug, and only then
 * whether the address is another spelling of a slug: upper case, another script, with an ending, or a whole path.
 *
 * @param slug a slug, or an old address with or without its path
 */
export const readAddress = async (req: PayloadRequest, { resource, slug }: Asked): Promise<Address> => {
  const found = await readPlace(req, resource, { slug: { equals: slug } })
  const known = settleAddress(found, undefined)
  if (known.kind !== 'nothing') return known
  const key = addressKey(slug)
  const own = slugOfAddress(slug)
  const steps = [
    () => followRedirect(req, { resource, from: key }),
    () => (own === slug ? nothing : findSlug(req, { resource, slug: own })),
    ...[key.split('/').at(-1) ?? '', own].map((from) => () => followRedirect(req, { resource, from })),
  ]
  for (const step of steps) {
    const address = await step()
    if (address.kind !== 'nothing') return address
  }
  return nothing
}

const nothing: Address = { kind: 'nothing' }

const findSlug = async (req: PayloadRequest, { resource, slug }: Asked): Promise<Address> =>
  slug === '' ? nothing : settleAddress(undefined, await readPlace(req, resource, { slug: { equals: slug } }))

const followRedirect = async (
  req: PayloadRequest,
  asked: { resource: Addressed; from: string },
): Promise<Address> => {
  const redirect = asked.from === '' ? undefined : await findRedirect(req, asked)
  const target = redirect && (await readPlace(req, asked.resource, { id: { equals: redirect.to.value } }))
  return settleAddress(undefined, target ?? undefined)
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
