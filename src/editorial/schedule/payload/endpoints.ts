import { type Endpoint, Forbidden, type PayloadRequest } from 'payload'
import { z } from 'zod'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { param, readBody } from '../../../platform/http/payload/readBody.ts'
import type { WorkflowOptions } from '../../stories/payload/options.ts'
import { cancelSchedule } from './cancelSchedule.ts'
import { scheduleWithdrawal } from './scheduleWithdrawal.ts'

const body = z.object({
  action: z.literal('withdraw'),
  at: z.iso.datetime({ offset: true }),
  zone: z.string().max(64).optional(),
  comment: z.string().max(2000).default(''),
})

const expected =
  'Send { "action": "withdraw", "at": time in ISO 8601, "zone": IANA name, "comment": why }. A publication is scheduled by the move of that name.'

/** `GET`, `POST` and `DELETE /api/{slug}/{id}/schedules…`: what is to happen to one story, and when. */
export const scheduleEndpoints = (options: WorkflowOptions): Endpoint[] => [
  { method: 'get', path: '/:id/schedules', handler: (req) => list(req, options) },
  { method: 'post', path: '/:id/schedules', handler: (req) => ask(req, options) },
  { method: 'delete', path: '/:id/schedules/:scheduleId', handler: (req) => cancel(req, options) },
]

const list = async (req: PayloadRequest, { resource }: WorkflowOptions): Promise<Response> => {
  demandStaff(req)
  const id = param(req, 'id')
  const common = { depth: 0, overrideAccess: false, req } as const
  await req.payload.findByID({ ...common, collection: resource, id, draft: true, select: {} })
  const { docs } = await req.payload.find({
    ...common,
    collection: 'schedules',
    limit: 100,
    sort: '-at',
    where: { and: [{ resource: { equals: resource } }, { document: { equals: id } }] },
  })
  return Response.json({ docs })
}

const ask = async (req: PayloadRequest, options: WorkflowOptions): Promise<Response> => {
  demandStaff(req)
  const { at, comment, zone } = await readBody(req, body, expected)
  const doc = await scheduleWithdrawal({ req, options, id: param(req, 'id'), at, comment, zone })
  return Response.json({ doc, message: 'Scheduled.' }, { status: 201 })
}

const cancel = async (req: PayloadRequest, options: WorkflowOptions): Promise<Response> => {
  demandStaff(req)
  await cancelSchedule({ req, options, id: param(req, 'id'), scheduleId: param(req, 'scheduleId') })
  return Response.json({ message: 'Cancelled.' })
}

const demandStaff = (req: PayloadRequest): void => {
  if (actorOf(req).kind !== 'person') throw new Forbidden(req.t)
}
