import { type AdminViewServerProps, createLocalReq } from 'payload'

import { readCoverage } from '../../editorial/planning/payload/readCoverage.ts'
import { settings } from '../../platform/settings/settings.ts'
import { demandPerson } from '../planning/demandPerson.ts'
import { PlanningPage } from '../planning/PlanningPage.tsx'
import { isKnownSection, readSections } from '../planning/readSections.ts'
import { readStoryFilter } from '../planning/storyQuery.ts'
import { LazyCoverage } from './LazyCoverage.tsx'

const nothing = { expected: [], overdue: { stories: [], total: 0 }, stuck: { stories: [], total: 0 }, people: [] }

/** The coverage: what is expected today, what is overdue or stuck, and who has what. */
export const CoverageView = async (props: AdminViewServerProps) => {
  const user = demandPerson(props, '/coverage')
  const { payload } = props.initPageResult.req
  const { admin } = payload.config.routes
  const filter = readStoryFilter(props.searchParams ?? {})
  const now = new Date()
  const sections = await readSections(payload, user)
  const req = await createLocalReq({ user }, payload)
  const isKnown = isKnownSection(sections, filter.section)
  return (
    <PlanningPage view={props}>
      <LazyCoverage
        admin={admin}
        coverage={isKnown ? await readCoverage(req, filter, now) : nothing}
        filter={filter}
        now={now.toISOString()}
        sections={sections}
        zone={settings.timeZone}
      />
    </PlanningPage>
  )
}
