import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { daysBetween } from '../../../text/time/days.ts'
import { mostDays } from '../pages.ts'
import { calendarRoute } from '../routes.ts'
import { demandSection } from './demandSection.ts'
import { linkEndpoints } from './linkEndpoints.ts'
import { readCalendar } from './readCalendar.ts'

/** `GET /api/calendar?from=&to=`: what happens to stories on these days; and the links to it for calendar programs. */
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
  ...linkEndpoints,
]
