import type { PayloadRequest } from 'payload'

import { eventsOf } from '../../../events/live/eventsOf.ts'
import { addEvents } from '../../../events/live/payload/addEvents.ts'
import { readFacts } from '../../../events/live/payload/readFacts.ts'
import { emptyFacts, type NewEvent } from '../../../events/outbox/liveEvent.ts'
import { workflowResources } from '../../../rules/rights/policy.ts'

/**
 * Emits events for a picture or file that readers see changed, no longer, or again, and for every live story that shows
 * it, so that sites can rebuild the pages concerned.
 */
export const emitPicture = async (
  req: PayloadRequest,
  picture: string,
  type: 'published' | 'updated' | 'withdrawn',
): Promise<void> => {
  const events: NewEvent[] = [{ ...emptyFacts, type, resource: 'media', document: picture }]
  for (const resource of workflowResources) {
    const { docs } = await req.payload.db.find<{ id: string }>({
      collection: resource,
      pagination: false,
      req,
      select: {},
      where: { and: [{ _status: { equals: 'published' } }, { mediaUsed: { in: [picture] } }] },
    })
    for (const { id } of docs) {
      const facts = await readFacts(req, resource, String(id))
      const change = { resource, document: String(id), live: 'published', to: 'published' } as const
      events.push(...eventsOf({ ...change, before: facts, after: facts, notices: [] }))
    }
  }
  await addEvents(req, events)
}
