import type { PayloadRequest } from 'payload'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { idsOf } from '../../../platform/values/payload/idsOf.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { shortName } from '../../../text/escaping/shortName.ts'
import { daysBetween } from '../../../text/time/days.ts'
import { mostDays } from '../pages.ts'
import { calendarRoute } from '../routes.ts'
import { readCalendar } from './readCalendar.ts'

/** `GET /api/calendar?from=&to=`: what happens to stories on these days. */
export const planningEndpoints = [
  endpointOf(calendarRoute, async (req, { query: { from, to, section, mine = false } }) => {
    const days = daysBetween(from, to) + 1
    if (days < 1 || days > mostDays)
      throw refused('bad-query/days', { most: mostDays, more: mostDays - 1, path: 'to' })
    if (section !== undefined) await demandSection(req, section)
    const entries = await readCalendar(req, { from, to, section, isMine: mine }, new Date())
    return Response.json(
      { zone: settings.timeZone, from, to, entries },
      { headers: { 'Cache-Control': 'no-store' } },
    )
  }),
]

/** @throws {Refused} 404 `no-such-section` */
const demandSection = async (req: PayloadRequest, id: string): Promise<void> => {
  const query = { collection: 'sections', depth: 0, draft: true, overrideAccess: false, select: {} } as const
  const isThere =
    idsOf(req.payload)('sections', id) &&
    (await req.payload.findByID({ ...query, disableErrors: true, id, req })) !== null
  if (!isThere) throw refused('no-such-section/id', { id: shortName(id), path: 'section' })
}
