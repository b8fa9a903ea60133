import type { CollectionBeforeDeleteHook, PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { usedIn } from '../usedIn.ts'
import type { Target } from '../uses.ts'
import { usesOf } from './usesOf.ts'

/**
 * Keeps what something shows or names.
 *
 * @throws {Refused} 409 `in-use` when anything that is live, newest or in the trash does
 */
export const refuseUsed = async (req: PayloadRequest, target: Target): Promise<void> => {
  const uses = await usesOf(req, target)
  if (uses.total > 0) throw refused('in-use', { uses: usedIn(uses), data: uses })
}

/** The same before a document is deleted for good, by whatever door. */
export const keepUsed: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  refuseUsed(req, { collection: collection.slug, id: String(id) })
