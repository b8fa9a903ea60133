import { type CollectionSlug, Forbidden, NotFound, type PayloadRequest } from 'payload'

import type { WorkflowResource } from '../policy.ts'
import { actorOf } from './actorOf.ts'

/**
 * The door of all that the newsroom keeps beside a story: for people with an account who may read the story.
 *
 * @throws {Forbidden} 403 without an account; {NotFound} 404 when the story is not there or not theirs to read
 */
export const staffOnStory = async (
  req: PayloadRequest,
  story: { resource: CollectionSlug & WorkflowResource; id: string },
): Promise<void> => {
  if (actorOf(req).kind !== 'person') throw new Forbidden(req.t)
  const found = await req.payload.findByID({
    collection: story.resource,
    id: story.id,
    depth: 0,
    disableErrors: true,
    draft: true,
    overrideAccess: false,
    req,
    select: {},
  })
  if (!found) throw new NotFound(req.t)
}
