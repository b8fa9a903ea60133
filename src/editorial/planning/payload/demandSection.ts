import type { PayloadRequest } from 'payload'

import { idsOf } from '../../../platform/values/payload/idsOf.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { shortName } from '../../../text/escaping/shortName.ts'

/**
 * Checks that there is a section with this id that the person behind the request may read.
 *
 * @throws {Refused} 404 `no-such-section`
 */
export const demandSection = async (req: PayloadRequest, id: string): Promise<void> => {
  const query = { collection: 'sections', depth: 0, draft: true, overrideAccess: false, select: {} } as const
  const isThere =
    idsOf(req.payload)('sections', id) &&
    (await req.payload.findByID({ ...query, disableErrors: true, id, req })) !== null
  if (!isThere) throw refused('no-such-section/id', { id: shortName(id), path: 'section' })
}
