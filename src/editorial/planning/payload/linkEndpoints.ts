import { createLocalReq, type PayloadRequest } from 'payload'

import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { staffIn } from '../../../people/access/payload/staffOnDocument.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { addDays, dayOf } from '../../../text/time/days.ts'
import { icalOf } from '../ical.ts'
import {
  calendarFeedRoute,
  calendarLinkRoute,
  makeCalendarLinkRoute,
  revokeCalendarLinkRoute,
} from '../routes.ts'
import { demandSection } from './demandSection.ts'
import { linkMadeAt, makeLink, personOfLink, revokeLink } from './links.ts'
import { readCalendar } from './readCalendar.ts'
import type { StoryFilter } from './storyFilter.ts'

/** Nobody but the program that asks keeps any of it, and the secret in its address is sent to nobody. */
const unkept = {
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
}

/**
 * `GET /api/calendar/feeds/{token}`: a person's calendar for calendar programs; `GET`, `POST` and `DELETE
 * /api/calendar/link`: whether one has a link to it, a new one, and none.
 */
export const linkEndpoints = [
  endpointOf(calendarFeedRoute, async (req, { query: { section, mine = false } }) => {
    const calendar = await calendarOf(req, { section, isMine: mine })
    return new Response(calendar, {
      headers: { ...unkept, 'Content-Type': 'text/calendar; charset=utf-8' },
    })
  }),
  endpointOf(calendarLinkRoute, async (req) => {
    const createdAt = (await linkMadeAt(req, staffIn(req).id)) ?? null
    return Response.json({ createdAt }, { headers: unkept })
  }),
  endpointOf(makeCalendarLinkRoute, async (req) => {
    const { token, createdAt } = await makeLink(req, staffIn(req).id)
    const url = `${settings.address}${req.payload.config.routes.api}/calendar/feeds/${token}`
    return Response.json({ url, createdAt }, { status: 201, headers: unkept })
  }),
  endpointOf(revokeCalendarLinkRoute, async (req) => {
    await revokeLink(req, staffIn(req).id)
    return new Response(null, { status: 204, headers: unkept })
  }),
]

/** How many days back and ahead the feed shows. */
const shown = { back: 31, ahead: 365 } as const

/**
 * The calendar of the person whose link has the token in the path, with their rights as they are now.
 *
 * @throws {Refused} 404 for a token that opens nothing, or nothing any more
 */
const calendarOf = async (asked: PayloadRequest, filter: StoryFilter): Promise<string> => {
  const user = await personOfLink(asked, param(asked, 'token'))
  if (!user) throw refused('no-such-calendar')
  const req = await createLocalReq({ user }, asked.payload)
  if (filter.section !== undefined) await demandSection(req, filter.section)
  const now = new Date()
  const today = dayOf(now, settings.timeZone)
  const range = { from: addDays(today, -shown.back), to: addDays(today, shown.ahead) }
  const site = { slug: 'site-settings', depth: 0, overrideAccess: true } as const
  const { siteName } = await req.payload.findGlobal({ ...site, req, select: { siteName: true } })
  return icalOf(await readCalendar(req, { ...range, ...filter }, now), {
    name: siteName,
    host: new URL(settings.address).hostname,
    addressOf: (id) => `${settings.address}${req.payload.config.routes.admin}/collections/articles/${id}`,
    now,
  })
}
