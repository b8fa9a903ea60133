import type { Payload } from 'payload'

import { inOwnTransaction } from '../../src/platform/database/payload/inOwnTransaction.ts'
import type { PublicKey } from '../../src/public/documents/document.ts'
import { refreshPublic } from '../../src/public/documents/payload/keepPublic.ts'
import { rebuildPublic } from '../../src/public/documents/payload/rebuild.ts'

/** Lets readers see rows that were written past all hooks: those that are named, or all there are. */
export const showReaders = async (payload: Payload, ...keys: PublicKey[]): Promise<void> => {
  if (keys.length === 0) await rebuildPublic(payload)
  else await inOwnTransaction(payload, (req) => refreshPublic(req, keys))
}
