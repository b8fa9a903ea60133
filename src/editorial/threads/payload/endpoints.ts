import { type CollectionSlug, NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { staffOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { storyOf } from '../../../people/access/payload/storyFields.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { reopenRoute, resolveRoute, storyThreadsRoute } from '../routes.ts'
import { listThreads } from './listThreads.ts'

/** `POST /api/threads/{id}/resolve` and `…/reopen`, for everybody who may read the story. */
export const threadRoutes = [
  endpointOf(resolveRoute, (req) => settle(req, true)),
  endpointOf(reopenRoute, (req) => settle(req, false)),
]

/** `GET /api/{slug}/{id}/threads?state=open|resolved|all`: the threads with replies and current positions of anchors. */
export const storyThreads = (resource: CollectionSlug & WorkflowResource) =>
  endpointOf(storyThreadsRoute, async (req, { query: { state } }) => {
    const story = { resource, id: param(req, 'id') }
    await staffOnStory(req, story)
    return Response.json({ threads: await listThreads(req, { ...story, state }) })
  })

const settle = async (req: PayloadRequest, isResolved: boolean): Promise<Response> => {
  const id = param(req, 'id')
  const thread = await req.payload.findByID({
    collection: 'threads',
    id,
    depth: 0,
    disableErrors: true,
    overrideAccess: false,
    req,
  })
  if (!thread) throw new NotFound(req.t)
  const story = storyOf(thread as unknown as Record<string, unknown>)
  await staffOnStory(req, { resource: story.resource, id: story.document })
  if (Boolean(thread.resolvedAt) === isResolved)
    throw refused(isResolved ? 'wrong-state/resolved' : 'wrong-state/open')
  const actor = actorOf(req)
  const resolvedBy = actor.kind === 'person' ? actor.id : null
  const doc = await req.payload.update({
    collection: 'threads',
    id,
    data: isResolved
      ? { resolvedAt: new Date().toISOString(), resolvedBy }
      : { resolvedAt: null, resolvedBy: null },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return Response.json({ doc, message: isResolved ? 'Resolved.' : 'Open again.' })
}
