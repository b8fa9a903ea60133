import type { PayloadRequest } from 'payload'

import { wholeOf } from '../../../platform/tags/tags.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { newestBySection } from '../newestBySection.ts'
import { addEvents } from './addEvents.ts'
import { factsOf } from './readFacts.ts'

type Row = Readonly<Record<string, unknown>> & { id: string }

/**
 * Writes the events of a bulk load of live documents: one event per section, which names its newest document. Clients
 * reload their lists; there is no event for each story.
 *
 * @param rows the documents as they are stored, with relations as ids
 */
export const emitImported = async (
  req: PayloadRequest,
  resource: WorkflowResource,
  rows: readonly Row[],
): Promise<void> => {
  const newEvents = []
  for (const row of newestBySection(rows)) {
    const facts = await factsOf(req, resource, row)
    const unchanged = { previousSlug: null, previousSection: null, notices: null }
    newEvents.push({ type: 'imported' as const, resource, document: row.id, ...facts, ...unchanged })
  }
  // The load may also have made pictures public.
  await addEvents(req, newEvents, [resource, 'media'].map(wholeOf))
}
