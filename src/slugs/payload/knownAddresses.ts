import type { CollectionSlug, PayloadRequest } from 'payload'

type Row = Record<string, unknown>

/** Addresses that were looked up for many new documents at once. */
export class KnownAddresses {
  readonly #free: Set<string>
  readonly #given = new Set<string>()

  constructor(free: Iterable<string>) {
    this.#free = new Set(free)
  }

  /** Whether it was looked up, nobody had it, and none of the new documents has got it since. */
  isFree(slug: string): boolean {
    return this.#free.has(slug)
  }

  /** Those that new documents have got, and that are not written yet. */
  get given(): readonly string[] {
    return [...this.#given]
  }

  give(slug: string): void {
    this.#free.delete(slug)
    this.#given.add(slug)
  }
}

/** Looks up many addresses by three queries in all, and lets the request know which are free. */
export const readAddresses = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  slugs: readonly string[],
): Promise<KnownAddresses> => {
  const taken = await takenAmong(req, collection, [...new Set(slugs)])
  const addresses = new KnownAddresses(slugs.filter((slug) => !taken.has(slug)))
  req.context['knownAddresses'] = addresses
  return addresses
}

/** What was looked up for the request, if anything was. */
export const knownAddresses = (req: PayloadRequest): KnownAddresses | undefined =>
  req.context['knownAddresses'] as KnownAddresses | undefined

const all = { limit: 0, pagination: false } as const

const takenAmong = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  slugs: string[],
): Promise<Set<unknown>> => {
  const { db } = req.payload
  const among = { in: slugs }
  const rows = await db.find<Row & { id: string }>({
    ...all,
    collection,
    req,
    select: { slug: true },
    where: { slug: among },
  })
  const drafts = await db.findVersions<Row>({
    ...all,
    collection,
    req,
    // Not by “latest”, which half of all revisions are.
    select: { latest: true, version: { slug: true } },
    where: { 'version.slug': among },
  })
  const newest = drafts.docs.filter(({ latest }) => latest)
  const redirects = await db.find<Row & { id: string }>({
    ...all,
    collection: 'redirects',
    req,
    where: { and: [{ resource: { equals: collection } }, { from: among }] },
  })
  return new Set([
    ...[...rows.docs, ...newest.map(({ version }) => version)].map((row) => row['slug']),
    ...redirects.docs.map((row) => row['from']),
  ])
}
