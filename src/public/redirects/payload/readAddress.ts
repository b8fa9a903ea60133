import type { Payload } from 'payload'

import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { anyOf, slugOf, wholeOf } from '../../../platform/tags/tags.ts'
import { type Addressed, addressed, isAddressed } from '../../../rules/rights/addressed.ts'
import { redirectSlug, tagsOf, withdrawnOf } from '../../documents/document.ts'
import { marksIn } from '../../documents/marks.ts'
import { readTombstone } from '../../documents/payload/readTombstone.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import type { Address } from '../address.ts'
import { addressKey, slugOfAddress } from '../oldAddress.ts'

type AddressQuery = { resource: Addressed; slug: string }

const nothing = { kind: 'nothing' } as const

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

type GoneOrNothing = Extract<Address, { kind: 'gone' | 'nothing' }>

const readGone = async (payload: Payload, resource: Addressed, id: string): Promise<GoneOrNothing> => {
  const tombstone = await readTombstone(payload, resource, id)
  return tombstone ? { kind: 'gone', tombstone } : nothing
}

const followRedirect = (payload: Payload, { resource, slug }: AddressQuery): Promise<Address> =>
  slug === '' ? Promise.resolve(nothing) : followFirst(payload, [redirectSlug(resource, slug)])

/** Follows the first of some redirects that there is. One to what readers do not know of leads nowhere. */
const followFirst = async (payload: Payload, slugs: readonly string[]): Promise<OldAddress> => {
  dependsOn(anyOf('redirects'))
  const store = storeOf(payload)
  const now = Date.now()
  const redirects = await store.bySlug('redirects', slugs)
  const redirect = slugs.flatMap((slug) => redirects.find((one) => one.slug === slug) ?? []).at(0)
  if (!redirect) return nothing
  const [found] = await store.read([{ type: 'redirects', id: redirect.id }], 'light', now)
  const [target] = marksIn(found?.light ?? '')
  if (!target || !isAddressed(target.type)) return nothing
  dependsOn(tagsOf([target]))
  const [live] = await store.read([target], 'name', now)
  if (!live) return readGone(payload, target.type, target.id)
  return { kind: 'moved', resource: target.type, id: live.id, slug: live.slug ?? '' }
}

/** What an old path leads to, by its type too. */
export type OldAddress = { kind: 'moved'; resource: Addressed; id: string; slug: string } | GoneOrNothing

/**
 * What an old path of the site leads to: the redirect from the whole of it, or of a story one from its last part; else the
 * live story that has its last part as its slug.
 *
 * @param path in any spelling, with a query where the old address had one
 */
export const readOldPath = async (payload: Payload, path: string): Promise<OldAddress> => {
  const key = addressKey(path)
  const own = slugOfAddress(path)
  const parts = [...new Set([key.split('/').at(-1) ?? '', own])]
  const froms = [
    ...addressed.map((resource) => ({ resource, from: key })),
    ...parts.map((from) => ({ resource: 'articles', from })),
  ]
  const slugs = froms
    .filter(({ from }) => from !== '')
    .map(({ from, resource }) => redirectSlug(resource, from))
  const old = slugs.length === 0 ? nothing : await followFirst(payload, slugs)
  if (old.kind !== 'nothing') return old
  const story = await findSlug(payload, { resource: 'articles', slug: own }, 'moved')
  return 'id' in story ? { ...story, kind: 'moved', resource: 'articles' } : story
}
