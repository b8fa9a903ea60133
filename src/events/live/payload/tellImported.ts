import type { PayloadRequest } from 'payload'

import { wholeOf } from '../../../platform/tags/tags.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { newestBySection } from '../newestBySection.ts'
import { addEvents } from './addEvents.ts'
import { factsOf } from './readFacts.ts'

type Row = Readonly<Record<string, unknown>> & { id: string }

/**
 * Tells of many new live documents at once: one event for each section with some, which names the newest of them.
 * Whoever follows the stream reads the lists afresh; an archive is not told story by story.
 *
 * @param rows as they are written, relations as ids
 */
export const tellImported = async (
  req: PayloadRequest,
  resource: WorkflowResource,
  rows: readonly Row[],
): Promise<void> => {
  const told = []
  for (const row of newestBySection(rows)) {
    const facts = await factsOf(req, resource, row)
    const unchanged = { previousSlug: null, previousSection: null, notices: null }
    told.push({ type: 'imported' as const, resource, document: row.id, ...facts, ...unchanged })
  }
  // Pictures are opened with them.
  await addEvents(req, told, [resource, 'media'].map(wholeOf))
}
