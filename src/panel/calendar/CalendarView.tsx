import { type AdminViewServerProps, createLocalReq } from 'payload'

import { rangeOf } from '../../editorial/planning/pages.ts'
import { readCalendar } from '../../editorial/planning/payload/readCalendar.ts'
import { settings } from '../../platform/settings/settings.ts'
import { dayOf } from '../../text/time/days.ts'
import { demandPerson } from '../planning/demandPerson.ts'
import { PlanningPage } from '../planning/PlanningPage.tsx'
import { isKnownSection, readSections } from '../planning/readSections.ts'
import { LazyCalendar } from './LazyCalendar.tsx'
import { readPlace } from './place.ts'

/** The calendar: what is due, scheduled, or comes out of an embargo, by day, week or month. */
export const CalendarView = async (props: AdminViewServerProps) => {
  const user = demandPerson(props, '/calendar')
  const { payload } = props.initPageResult.req
  const { admin, api } = payload.config.routes
  const now = new Date()
  const today = dayOf(now, settings.timeZone)
  const place = readPlace(props.searchParams ?? {}, today)
  const sections = await readSections(payload, user)
  const req = await createLocalReq({ user }, payload)
  const query = { ...rangeOf(place.span, place.day), section: place.section, isMine: place.isMine }
  const entries = isKnownSection(sections, place.section) ? await readCalendar(req, query, now) : []
  return (
    <PlanningPage view={props}>
      <LazyCalendar
        admin={admin}
        api={api}
        entries={entries}
        place={place}
        sections={sections}
        today={today}
        zone={settings.timeZone}
      />
    </PlanningPage>
  )
}
