import type { PayloadRequest } from 'payload'

import { isWithdrawn } from '../../../editorial/takedowns/tombstone.ts'
import { readRow } from '../../../platform/database/payload/readRow.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { emptyFacts } from '../../outbox/liveEvent.ts'
import { addEvents } from './addEvents.ts'
import { factsOf } from './readFacts.ts'

type Moved = { resource: WorkflowResource; document: string; from: string }

/**
 * Writes an event when an old address starts or stops leading to a document, as a change of that document with its
 * previous slug. There is no event for a document that was never public.
 */
export const emitMoved = async (req: PayloadRequest, { document, from, resource }: Moved): Promise<void> => {
  const row = await readRow(req, resource, document)
  if (!row) return
  const common = { resource, document, previousSlug: from, previousSection: null, notices: null }
  if (row['_status'] === 'published')
    await addEvents(req, [{ type: 'updated', ...(await factsOf(req, resource, row)), ...common }])
  else if (isWithdrawn(row)) await addEvents(req, [{ ...emptyFacts, type: 'withdrawn', ...common }])
}
