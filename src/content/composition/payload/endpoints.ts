import { type Endpoint, type PayloadRequest, restoreVersionOperation } from 'payload'
import { z } from 'zod'

import { scheduleEndpoints } from '../../../editorial/schedule/payload/endpoints.ts'
import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { laneMove } from '../../../editorial/workflow/payload/laneMove.ts'
import { readOffers } from '../../../editorial/workflow/payload/offers.ts'
import { signOff } from '../../../editorial/workflow/payload/signOffs/signOff.ts'
import { transition } from '../../../editorial/workflow/payload/transition.ts'
import { depthOf, param, readBody } from '../../../platform/http/payload/readBody.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { isLaneName, laneNames, laneStates } from '../../../rules/workflow/lanes.ts'
import { isTransitionName, transitionNames } from '../../../rules/workflow/transitions.ts'

const comment = z.string().max(2000).optional()
const rev = z.int().min(1).optional()

const notice = z.string().trim().min(1).max(500).optional()
const at = z.iso.datetime({ offset: true }).optional()

const moveBody = z.object({ comment, rev, notice, at, zone: z.string().max(64).optional() })
const laneBody = z.object({ comment, rev, state: z.enum(laneStates) })
const signOffBody = z.object({ comment })

/** The workflow's routes of one collection, and restoring, which always makes a draft. */
export const workflowEndpoints = (options: WorkflowOptions): Endpoint[] => [
  {
    method: 'get',
    path: '/:id/transitions',
    handler: async (req) => Response.json(await readOffers(req, options, param(req, 'id'))),
  },
  { method: 'post', path: '/:id/transitions/:name', handler: (req) => move(req, options) },
  { method: 'post', path: '/:id/lanes/:name', handler: (req) => putLane(req, options) },
  { method: 'post', path: '/:id/sign-off', handler: (req) => sign(req, options) },
  ...scheduleEndpoints(options),
  { method: 'post', path: '/versions/:id', handler: (req) => restore(req, options) },
]

const move = async (req: PayloadRequest, options: WorkflowOptions): Promise<Response> => {
  const name = param(req, 'name')
  if (!isTransitionName(name)) throw refused('unknown-move', { name, allowed: transitionNames })
  const said = await readBody(
    req,
    moveBody,
    'Send { "comment": text, "at": time in ISO 8601, "zone": IANA name, "rev": number, "notice": text for readers, with withdraw }; each may be left out.',
  )
  const asked = { req, collection: options.resource, id: param(req, 'id'), name }
  const doc = await transition({ ...asked, ...said, depth: depthOf(req) })
  return Response.json({ doc, message: `${name}: done.` })
}

const putLane = async (req: PayloadRequest, options: WorkflowOptions): Promise<Response> => {
  const name = param(req, 'name')
  if (!isLaneName(name)) throw refused('unknown-lane', { name, allowed: laneNames })
  const said = await readBody(
    req,
    laneBody,
    `Send { "state": ${laneStates.join(' | ')}, "comment": text, "rev": number }; all but the state may be left out.`,
  )
  const asked = { req, collection: options.resource, id: param(req, 'id'), name }
  const doc = await laneMove({ ...asked, ...said, depth: depthOf(req) })
  return Response.json({ doc, message: `${name}: ${said.state}.` })
}

const sign = async (req: PayloadRequest, options: WorkflowOptions): Promise<Response> => {
  const said = await readBody(req, signOffBody, 'Send { "comment": text }; it may be left out.')
  return Response.json(await signOff({ req, options, id: param(req, 'id'), ...said }))
}

/** Payload's operation itself, for its Local API drops the `draft` flag on the way. */
const restore = async (req: PayloadRequest, options: WorkflowOptions): Promise<Response> => {
  const collection = req.payload.collections[options.resource]
  const doc = await restoreVersionOperation({
    collection,
    id: param(req, 'id'),
    depth: depthOf(req),
    draft: true,
    overrideAccess: false,
    req,
  })
  return Response.json({ ...doc, message: req.t('version:restoredSuccessfully') })
}
