import type { AdminViewServerProps } from 'payload'

import { readBoard } from '../../editorial/planning/payload/readBoard.ts'
import { demandPerson } from '../planning/demandPerson.ts'
import { PlanningPage } from '../planning/PlanningPage.tsx'
import { isKnownSection, readSections } from '../planning/readSections.ts'
import { readFilter } from './boardFilter.ts'
import { LazyBoard } from './LazyBoard.tsx'

/** The board: stories in a column for each stage. */
export const BoardView = async (props: AdminViewServerProps) => {
  const user = demandPerson(props, '/board')
  const { payload } = props.initPageResult.req
  const { admin, api } = payload.config.routes
  const filter = readFilter(props.searchParams ?? {})
  const sections = await readSections(payload, user)
  const isKnown = isKnownSection(sections, filter.section)
  const columns = isKnown ? await readBoard({ payload, user, now: new Date() }, filter) : []
  return (
    <PlanningPage view={props}>
      <LazyBoard admin={admin} api={api} columns={columns} filter={filter} sections={sections} />
    </PlanningPage>
  )
}
