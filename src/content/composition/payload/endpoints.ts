import { type PayloadRequest, restoreVersionOperation } from 'payload'

import { scheduleEndpoints } from '../../../editorial/schedule/payload/endpoints.ts'
import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { laneMove } from '../../../editorial/workflow/payload/laneMove.ts'
import { readOffers } from '../../../editorial/workflow/payload/offers.ts'
import { signOff } from '../../../editorial/workflow/payload/signOffs/signOff.ts'
import { transition } from '../../../editorial/workflow/payload/transition.ts'
import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { laneRoute, moveRoute, offersRoute, restoreRoute, signOffRoute } from '../routes.ts'

/** The workflow's routes of one collection, and restoring, which always makes a draft. */
export const workflowEndpoints = (options: WorkflowOptions) => [
  endpointOf(offersRoute, async (req) => Response.json(await readOffers(req, options, param(req, 'id')))),
  endpointOf(moveRoute, async (req, { body, params: { transition: name }, query }) => {
    const doc = await transition({ ...storyIn(req, options), ...body, ...query, name })
    return Response.json({ doc, message: `${name}: done.` })
  }),
  endpointOf(laneRoute, async (req, { body, params: { lane: name }, query }) => {
    const doc = await laneMove({ ...storyIn(req, options), ...body, ...query, name })
    return Response.json({ doc, message: `${name}: ${body.state}.` })
  }),
  endpointOf(signOffRoute, async (req, { body }) =>
    Response.json(await signOff({ req, options, id: param(req, 'id'), ...body })),
  ),
  ...scheduleEndpoints(options),
  endpointOf(restoreRoute, async (req, { query: { depth } }) => {
    const doc = await restore(req, options, depth)
    return Response.json({ ...doc, message: req.t('version:restoredSuccessfully') })
  }),
]

const storyIn = (req: PayloadRequest, { resource }: WorkflowOptions) => ({
  req,
  collection: resource,
  id: param(req, 'id'),
})

/** Calls Payload's operation directly, because its Local API drops the `draft` flag. */
const restore = (req: PayloadRequest, { resource }: WorkflowOptions, depth: number) =>
  restoreVersionOperation({
    collection: req.payload.collections[resource],
    id: param(req, 'id'),
    depth,
    draft: true,
    overrideAccess: false,
    req,
  })
