import { APIError, type CollectionBeforeDeleteHook, type PayloadRequest } from 'payload'

import { usedMessage } from '../usedMessage.ts'
import type { Target, Uses } from '../uses.ts'
import { usesOf } from './usesOf.ts'

/** 409 `in-use`, with where. */
export class InUse extends APIError<Uses & { code: string }> {
  constructor(uses: Uses) {
    super(usedMessage(uses), 409, { code: 'in-use', ...uses }, true)
    this.name = 'InUse'
  }
}

/**
 * Keeps what something shows or names.
 *
 * @throws {InUse} when anything that is live, newest or in the trash does
 */
export const refuseUsed = async (req: PayloadRequest, target: Target): Promise<void> => {
  const uses = await usesOf(req, target)
  if (uses.total > 0) throw new InUse(uses)
}

/** The same before a document is deleted for good, by whatever door. */
export const keepUsed: CollectionBeforeDeleteHook = ({ collection, id, req }) =>
  refuseUsed(req, { collection: collection.slug, id: String(id) })
