import type { CollectionFacts } from '../facts.ts'
import { type Route, staff } from '../route.ts'
import { s } from '../schema.ts'
import { comment, refused, zone } from './storyParts.ts'

/** What is to happen to a story. */
export const scheduleRoutes = ({ name, slug: tag }: CollectionFacts): Route[] => {
  const base = `/api/${tag}/{id}/schedules`
  const asked = s.object({ action: { const: 'withdraw' }, at: s.time, zone, comment }, ['zone', 'comment'])
  const made = s.object({ doc: s.anything, message: s.text })
  return [
    {
      method: 'get',
      path: base,
      id: `listSchedulesOf${name}`,
      summary: 'What is to happen to it, and when',
      answer: { schema: s.object({ docs: s.list(s.ref('Schedule')) }) },
      refusals: [404],
      tag,
      who: staff,
    },
    {
      method: 'post',
      path: base,
      id: `scheduleWithdrawalOf${name}`,
      summary: 'Schedule a withdrawal',
      body: { schema: asked },
      answer: { status: 201, schema: made },
      refusals: refused,
      tag,
      who: staff,
    },
    {
      method: 'delete',
      path: `${base}/{scheduleId}`,
      id: `cancelScheduleOf${name}`,
      summary: 'Cancel a schedule',
      answer: { schema: s.ref('Done') },
      refusals: refused,
      tag,
      who: staff,
    },
  ]
}
