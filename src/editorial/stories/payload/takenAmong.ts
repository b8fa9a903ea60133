import type { CollectionSlug, PayloadRequest } from 'payload'

import { knownAddresses } from './knownAddresses.ts'

type Row = Record<string, unknown> & { id: string }

/** What has an address: a document, live or in its newest revision, or a redirect to another document. */
export type TakenBy = 'document' | 'redirect'

export type Place = {
  /** The document that wants the address; its own address and redirects to it count as free. */
  id: string | undefined
  collection: CollectionSlug
  req: PayloadRequest
}

/** Which of some addresses of a collection are taken, and by what. All three queries use an index. */
export const takenAmong = async (slugs: readonly string[], place: Place): Promise<Map<string, TakenBy>> => {
  const known = knownAddresses(place.req)
  const asked = slugs.filter((slug) => !known?.isFree(slug))
  const given = (known?.given ?? []).filter((slug) => slugs.includes(slug))
  const taken = new Map<string, TakenBy>(given.map((slug) => [slug, 'document']))
  if (asked.length === 0) return taken
  for (const old of await redirectsAmong(asked, place)) taken.set(old, 'redirect')
  for (const own of await documentsAmong(asked, place)) taken.set(own, 'document')
  return taken
}

const all = { limit: 0, pagination: false } as const

const documentsAmong = async (slugs: string[], { id, collection, req }: Place): Promise<string[]> => {
  const { db } = req.payload
  const others = id === undefined ? [] : [{ id: { not_equals: id } }]
  const otherParents = id === undefined ? [] : [{ parent: { not_equals: id } }]
  const rows = await db.find<Row>({
    ...all,
    collection,
    req,
    select: { slug: true },
    where: { and: [{ slug: { in: slugs } }, ...others] },
  })
  const drafts = await db.findVersions<Row>({
    ...all,
    collection,
    req,
    // “latest” is not a condition here, because half of all revisions are the latest.
    select: { latest: true, version: { slug: true } },
    where: { and: [{ 'version.slug': { in: slugs } }, ...otherParents] },
  })
  const newest = drafts.docs.filter(({ latest }) => latest).map(({ version }) => version)
  return [...rows.docs, ...newest].map((row) => String(row['slug']))
}

const redirectsAmong = async (slugs: string[], { id, collection, req }: Place): Promise<string[]> => {
  const { docs } = await req.payload.db.find<{ id: string; from: string; to: { value: unknown } }>({
    ...all,
    collection: 'redirects',
    req,
    where: { and: [{ resource: { equals: collection } }, { from: { in: slugs } }] },
  })
  return docs.filter(({ to }) => to.value !== id).map(({ from }) => from)
}
