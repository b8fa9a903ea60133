import {
  addDataAndFileToRequest,
  APIError,
  type Endpoint,
  type PayloadRequest,
  restoreVersionOperation,
} from 'payload'
import { z } from 'zod'

import { isTransitionName, transitionNames } from '../transitions.ts'
import { WorkflowError } from './errors.ts'
import { readOffers } from './offers.ts'
import type { WorkflowOptions } from './options.ts'
import { transition } from './transition.ts'

const body = z.object({
  comment: z.string().max(2000).optional(),
  at: z.iso.datetime({ offset: true }).optional(),
  rev: z.int().min(1).optional(),
})

/** `GET` and `POST /api/{slug}/{id}/transitions…`, and restoring, which always makes a draft. */
export const workflowEndpoints = (options: WorkflowOptions): Endpoint[] => [
  {
    method: 'get',
    path: '/:id/transitions',
    handler: async (req) => Response.json(await readOffers(req, options, param(req, 'id'))),
  },
  { method: 'post', path: '/:id/transitions/:name', handler: (req) => move(req, options) },
  { method: 'post', path: '/versions/:id', handler: (req) => restore(req, options) },
]

const move = async (req: PayloadRequest, options: WorkflowOptions): Promise<Response> => {
  const name = param(req, 'name')
  if (!isTransitionName(name)) {
    throw new APIError(
      `There is no transition “${name}”. There are: ${transitionNames.join(', ')}.`,
      404,
      null,
      true,
    )
  }
  const said = await readBody(req)
  const doc = await transition({
    req,
    collection: options.resource,
    id: param(req, 'id'),
    name,
    ...said,
    depth: depthOf(req),
  })
  return Response.json({ doc, message: `${name}: done.` })
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

const readBody = async (req: PayloadRequest): Promise<z.output<typeof body>> => {
  await addDataAndFileToRequest(req)
  const result = body.safeParse(req.data ?? {})
  if (result.success) return result.data
  const problems = result.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  throw new WorkflowError({
    status: 422,
    code: 'bad-body',
    message: 'Send { "comment": text, "at": time in ISO 8601, "rev": number }; each may be left out.',
    problems,
  })
}

const param = (req: PayloadRequest, name: string): string => {
  const value = req.routeParams?.[name]
  return typeof value === 'string' ? value : ''
}

const depthOf = (req: PayloadRequest): number => {
  const depth = Number(req.query['depth'] ?? 0)
  return Number.isInteger(depth) && depth >= 0 ? Math.min(depth, 10) : 0
}
