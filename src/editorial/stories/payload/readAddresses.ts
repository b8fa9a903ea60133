import type { CollectionSlug, PayloadRequest } from 'payload'

import { knowAddresses, KnownAddresses } from './knownAddresses.ts'
import { takenAmong } from './takenAmong.ts'

/** Looks up many addresses by three queries in all, and lets the request know which are free. */
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
