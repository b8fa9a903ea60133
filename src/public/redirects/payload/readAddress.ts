import type { Payload } from 'payload'

import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { anyOf, slugOf, wholeOf } from '../../../platform/tags/tags.ts'
import type { Addressed } from '../../../rules/rights/addressed.ts'
import { redirectSlug, tagsOf, withdrawnOf } from '../../documents/document.ts'
import { marksIn } from '../../documents/marks.ts'
import { readTombstone } from '../../documents/payload/readTombstone.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import type { Address } from '../address.ts'
import { addressKey, slugOfAddress } from '../oldAddress.ts'

type AddressQuery = { resource: Addressed; slug: string }

const nothing: Address = { kind: 'nothing' }

/**
 * What readers find at an address. The redirects are asked only when nothing that is or was public has the slug, and only
 * then whether the address is another spelling of a slug: upper case, another script, with an ending, or a whole path.
 *
 * @param slug a slug, or an old address with or without its path
 */
export const readAddress = async (payload: Payload, { resource, slug }: AddressQuery): Promise<Address> => {
  const key = addressKey(slug)
  const own = slugOfAddress(slug)
  const steps = [
    () => findSlug(payload, { resource, slug }, 'here'),
    () => followRedirect(payload, { resource, slug: key }),
    () => (own === slug ? Promise.resolve(nothing) : findSlug(payload, { resource, slug: own }, 'moved')),
    ...[key.split('/').at(-1) ?? '', own].map(
      (from) => () => followRedirect(payload, { resource, slug: from }),
    ),
  ]
  for (const step of steps) {
    const address = await step()
    if (address.kind !== 'nothing') return address
  }
  return nothing
}

/** @param kind what it is to lead to a live document with this slug */
const findSlug = async (
  payload: Payload,
  { resource, slug }: AddressQuery,
  kind: 'here' | 'moved',
): Promise<Address> => {
  if (slug === '') return nothing
  dependsOn([wholeOf(resource), slugOf(resource, slug)])
  const store = storeOf(payload)
  const [live] = await store.bySlug(resource, [slug])
  if (live) {
    dependsOn(tagsOf([{ type: resource, id: live.id }]))
    return { kind, ...live }
  }
  const [gone] = await store.bySlug(withdrawnOf(resource), [slug])
  return gone ? readGone(payload, resource, gone.id) : nothing
}

const readGone = async (payload: Payload, resource: Addressed, id: string): Promise<Address> => {
  const tombstone = await readTombstone(payload, resource, id)
  return tombstone ? { kind: 'gone', tombstone } : nothing
}

/** A redirect to what readers do not know of leads nowhere. */
const followRedirect = async (payload: Payload, { resource, slug }: AddressQuery): Promise<Address> => {
  if (slug === '') return nothing
  dependsOn(anyOf('redirects'))
  const store = storeOf(payload)
  const now = Date.now()
  const [redirect] = await store.bySlug('redirects', [redirectSlug(resource, slug)])
  if (!redirect) return nothing
  const [found] = await store.read([{ type: 'redirects', id: redirect.id }], 'light', now)
  const [target] = marksIn(found?.light ?? '')
  if (!target) return nothing
  dependsOn(tagsOf([target]))
  const [live] = await store.read([target], 'name', now)
  return live ? { kind: 'moved', id: live.id, slug: live.slug ?? '' } : readGone(payload, resource, target.id)
}
