import type { CollectionSlug, PayloadRequest } from 'payload'

import { knowAddresses, KnownAddresses } from './knownAddresses.ts'
import { takenAmong } from './takenAmong.ts'

/** Looks up many addresses with three queries, and caches on the request which are free. */
export const readAddresses = async (
  req: PayloadRequest,
  collection: CollectionSlug,
  slugs: readonly string[],
): Promise<KnownAddresses> => {
  const taken = await takenAmong([...new Set(slugs)], { id: undefined, collection, req })
  const addresses = new KnownAddresses(slugs.filter((slug) => !taken.has(slug)))
  knowAddresses(req, addresses)
  return addresses
}
