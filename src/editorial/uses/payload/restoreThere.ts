import type { PayloadRequest } from 'payload'

import { isWorkflowResource } from '../../../rules/rights/isWorkflowResource.ts'
import { lostMessage } from '../lostMessage.ts'
import { namedIn } from '../namedIn.ts'
import { withoutMissing } from '../withoutMissing.ts'
import { keyOf, readThere } from './readThere.ts'

type Document = Record<string, unknown>

/**
 * An old version as it can come back today: without what it names and is not there any more, or is in the trash.
 *
 * @returns the document, and what is missing in words for people
 */
export const restoreThere = async (
  req: PayloadRequest,
  collection: string,
  version: Document,
): Promise<{ document: Document; missing: string | undefined }> => {
  if (!isWorkflowResource(collection)) return { document: version, missing: undefined }
  const fields = req.payload.collections[collection].config.flattenedFields
  const ours = namedIn(fields, version).filter(({ to }) => to in req.payload.collections && to !== 'users')
  const there = await readThere(req, ours)
  const isThere = (target: { to: string; id: string }): boolean =>
    target.to === 'users' || there.get(keyOf(target)) === 'there'
  const { document, lost } = withoutMissing(fields, version, isThere)
  return { document, missing: lostMessage(lost) }
}
