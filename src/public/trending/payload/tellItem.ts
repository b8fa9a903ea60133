import type { PayloadRequest } from 'payload'

import { addEvents } from '../../../events/live/payload/addEvents.ts'
import { factsOf } from '../../../events/live/payload/readFacts.ts'
import { documentOf, listOf } from '../../../platform/tags/tags.ts'

type Row = Readonly<Record<string, unknown>> & { id: string }

const resource = 'trending-items'

/**
 * Tells that a live trending item has come onto its list, or has left it, without being written itself. Of one that has
 * left no words are told.
 */
export const tellItem = async (req: PayloadRequest, item: Row, isThere: boolean): Promise<void> => {
  const facts = await factsOf(req, resource, item)
  const words = isThere ? {} : { headline: null, kicker: null }
  const unchanged = { previousSlug: null, previousSection: null, notices: null }
  await addEvents(
    req,
    [{ type: 'trending', resource, document: item.id, ...facts, ...words, ...unchanged }],
    [documentOf(resource, item.id), listOf(resource)],
  )
}
