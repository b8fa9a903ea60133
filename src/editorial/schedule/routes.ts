import { z } from 'zod'

import { called } from '../../platform/routes/called.ts'
import { at, comment, zone } from '../../platform/routes/moveMembers.ts'
import { route } from '../../platform/routes/route.ts'

const path = '/{id}/schedules'
const ofStory = { who: 'people', cache: 'never' } as const
const refusals = [404, 409, 412, 422]

/** `GET /api/{type}/{id}/schedules`. */
export const listSchedulesRoute = route({
  ...ofStory,
  method: 'get',
  path,
  id: 'listSchedulesOf{Name}',
  summary: 'What is to happen to it, and when',
  answer: { schema: z.object({ docs: z.array(called('Schedule')) }) },
  refusals: [404],
  rate: 'reads',
})

const withdrawal = z.strictObject({
  action: z.literal('withdraw'),
  at,
  zone: zone.optional(),
  comment: comment.default(''),
})

/** `POST /api/{type}/{id}/schedules`. */
export const scheduleRoute = route({
  ...ofStory,
  method: 'post',
  path,
  id: 'scheduleWithdrawalOf{Name}',
  summary: 'Schedule a withdrawal',
  body: {
    schema: withdrawal,
    words:
      'Send { "action": "withdraw", "at": time in ISO 8601, "zone": IANA name, "comment": why }. A publication is scheduled by the move of that name.',
  },
  answer: { status: 201, schema: z.object({ doc: called('SchedulePartial'), message: z.string() }) },
  refusals,
  rate: 'writes',
})

/** `DELETE /api/{type}/{id}/schedules/{scheduleId}`. */
export const cancelScheduleRoute = route({
  ...ofStory,
  method: 'delete',
  path: `${path}/{scheduleId}`,
  id: 'cancelScheduleOf{Name}',
  summary: 'Cancel a schedule',
  answer: { schema: called('Done') },
  refusals,
  rate: 'writes',
})
