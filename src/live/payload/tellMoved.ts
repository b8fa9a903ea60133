import type { PayloadRequest } from 'payload'

import type { WorkflowResource } from '../../access/policy.ts'
import { readRow } from '../../database/readRow.ts'
import { isWithdrawn } from '../../takedowns/tombstone.ts'
import { bare } from '../liveEvent.ts'
import { addEvents } from './addEvents.ts'
import { factsOf } from './readFacts.ts'

type Moved = { resource: WorkflowResource; document: string; from: string }

/**
 * Tells that an old address leads to a document, or no longer, as a change of that document with its previous slug.
 * Where a document leads that was never public, nobody is told.
 */
export const tellMoved = async (req: PayloadRequest, { document, from, resource }: Moved): Promise<void> => {
  const row = await readRow(req, resource, document)
  if (!row) return
  const told = { resource, document, previousSlug: from, previousSection: null, notices: null }
  if (row['_status'] === 'published')
    await addEvents(req, [{ type: 'updated', ...(await factsOf(req, resource, row)), ...told }])
  else if (isWithdrawn(row)) await addEvents(req, [{ ...bare, type: 'withdrawn', ...told }])
}
