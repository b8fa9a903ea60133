import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { usedIn } from '../usedIn.ts'
import type { Target } from '../uses.ts'
import { usesOf } from './usesOf.ts'

/**
 * Refuses to remove a document that is in use.
 *
 * @throws {Refused} 409 `in-use` when a live document, a newest revision or a document in the trash refers to it
 */
export const refuseUsed = async (req: PayloadRequest, target: Target): Promise<void> => {
  const uses = await usesOf(req, target)
  if (uses.total > 0) throw refused('in-use', { uses: usedIn(uses), data: uses })
}

/** The same as a hook before a document is deleted. */
export const keepUsed: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  refuseUsed(req, { collection: collection.slug, id: String(id) })
