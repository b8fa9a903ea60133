import type { CollectionSlug, PayloadRequest } from 'payload'

import { knownAddresses } from './knownAddresses.ts'

type Row = Record<string, unknown> & { id: string }

/** Who has an address: a document, live or in its newest revision, or a redirect that leads elsewhere. */
export type TakenBy = 'document' | 'redirect'

type Place = {
  /** The document that asks: its own address and the redirects that lead to it are free for it. */
  id: string | undefined
  collection: CollectionSlug
  req: PayloadRequest
}

/** The addresses of a collection that are like a slug and are not free, each with who has it. */
export const takenLike = async (slug: string, place: Place): Promise<Map<string, TakenBy>> => {
  const known = knownAddresses(place.req)
  if (known?.isFree(slug)) return new Map()
  const taken = new Map<string, TakenBy>((known?.given ?? []).map((one) => [one, 'document']))
  for (const old of await redirectsLike(slug, place)) taken.set(old, 'redirect')
  for (const own of await documentsLike(slug, place)) taken.set(own, 'document')
  return taken
}

const all = { limit: 0, pagination: false } as const

const documentsLike = async (slug: string, { id, collection, req }: Place): Promise<string[]> => {
  const others = id === undefined ? [] : [{ id: { not_equals: id } }]
  const otherParents = id === undefined ? [] : [{ parent: { not_equals: id } }]
  const rows = await req.payload.db.find<Row>({
    ...all,
    collection,
    req,
    select: { slug: true },
    where: { and: [{ slug: { like: slug } }, ...others] },
  })
  const drafts = await req.payload.db.findVersions<Row>({
    ...all,
    collection,
    req,
    select: { version: { slug: true } },
    where: { and: [{ latest: { equals: true } }, { 'version.slug': { like: slug } }, ...otherParents] },
  })
  return [...rows.docs, ...drafts.docs.map(({ version }) => version)].map((row) => String(row['slug']))
}

const redirectsLike = async (slug: string, { id, collection, req }: Place): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: string; from: string; to: { value: unknown } }>({
    ...all,
    collection: 'redirects',
    req,
    where: { and: [{ resource: { equals: collection } }, { from: { like: slug } }] },
  })
  return docs.filter(({ to }) => to.value !== id).map(({ from }) => from)
}
