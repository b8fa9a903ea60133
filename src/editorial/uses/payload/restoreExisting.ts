import type { PayloadRequest } from 'payload'

import { isWorkflowResource } from '../../../rules/rights/isWorkflowResource.ts'
import { lostMessage } from '../lostMessage.ts'
import { namedIn } from '../namedIn.ts'
import { withoutMissing } from '../withoutMissing.ts'
import { keyOf, readExisting } from './readExisting.ts'

type Document = Record<string, unknown>

/**
 * Prepares an old version to be restored: references to documents that were deleted or are in the trash are removed.
 *
 * @returns the document, and a sentence about what was removed
 */
export const restoreExisting = async (
  req: PayloadRequest,
  collection: string,
  version: Document,
): Promise<{ document: Document; missing: string | undefined }> => {
  if (!isWorkflowResource(collection)) return { document: version, missing: undefined }
  const fields = req.payload.collections[collection].config.flattenedFields
  const ours = namedIn(fields, version).filter(({ to }) => to in req.payload.collections && to !== 'users')
  const there = await readExisting(req, ours)
  const isThere = (target: { to: string; id: string }): boolean =>
    target.to === 'users' || there.get(keyOf(target)) === 'there'
  const { document, lost } = withoutMissing(fields, version, isThere)
  return { document, missing: lostMessage(lost) }
}
