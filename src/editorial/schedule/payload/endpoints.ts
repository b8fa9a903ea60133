import type { PayloadRequest } from 'payload'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import type { WorkflowOptions } from '../../stories/payload/options.ts'
import { cancelScheduleRoute, listSchedulesRoute, scheduleRoute } from '../routes.ts'
import { cancelSchedule } from './cancelSchedule.ts'
import { scheduleWithdrawal } from './scheduleWithdrawal.ts'

/** `GET`, `POST` and `DELETE /api/{slug}/{id}/schedules…`: the schedules of one story. */
export const scheduleEndpoints = (options: WorkflowOptions) => [
  endpointOf(listSchedulesRoute, async (req) => Response.json({ docs: await list(req, options) })),
  endpointOf(scheduleRoute, async (req, { body: { at, comment, zone } }) => {
    const doc = await scheduleWithdrawal({ req, options, id: param(req, 'id'), at, comment, zone })
    return Response.json({ doc, message: 'Scheduled.' }, { status: 201 })
  }),
  endpointOf(cancelScheduleRoute, async (req) => {
    await cancelSchedule({ req, options, id: param(req, 'id'), scheduleId: param(req, 'scheduleId') })
    return Response.json({ message: 'Cancelled.' })
  }),
]

const list = async (req: PayloadRequest, { resource }: WorkflowOptions) => {
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
  return docs
}
