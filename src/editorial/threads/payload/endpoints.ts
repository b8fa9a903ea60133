import { type CollectionSlug, type Endpoint, Forbidden, NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { staffOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { storyOf } from '../../../people/access/payload/storyFields.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { isThreadFilter, listThreads, threadFilters } from './listThreads.ts'

/** `POST /api/threads/{id}/resolve` and `reopen`, for everybody who may read the story. */
export const threadRoutes: Endpoint[] = [
  { method: 'post', path: '/:id/resolve', handler: (req) => settle(req, true) },
  { method: 'post', path: '/:id/reopen', handler: (req) => settle(req, false) },
]

/** `GET /api/{slug}/{id}/threads?state=open|resolved|all`: with replies, and where each anchor stands now. */
export const storyThreads = (resource: CollectionSlug & WorkflowResource): Endpoint => ({
  method: 'get',
  path: '/:id/threads',
  handler: async (req) => {
    const id = String(req.routeParams?.['id'])
    await staffOnStory(req, { resource, id })
    const state = req.query['state'] ?? 'open'
    if (isThreadFilter(state))
      return Response.json({ threads: await listThreads(req, { resource, id, state }) })
    throw refused('bad-query/option', { name: 'state', allowed: threadFilters })
  },
})

const settle = async (req: PayloadRequest, isResolved: boolean): Promise<Response> => {
  const actor = actorOf(req)
  if (actor.kind !== 'person') throw new Forbidden(req.t)
  const id = String(req.routeParams?.['id'])
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
  const doc = await req.payload.update({
    collection: 'threads',
    id,
    data: isResolved
      ? { resolvedAt: new Date().toISOString(), resolvedBy: actor.id }
      : { resolvedAt: null, resolvedBy: null },
    depth: 0,
    overrideAccess: true,
    req,
  })
  return Response.json({ doc, message: isResolved ? 'Resolved.' : 'Open again.' })
}
