import type { BoardFilter } from '../../editorial/planning/payload/readBoard.ts'
import { type PageQuery, readStoryFilter, storyQuery } from '../planning/storyQuery.ts'

/** Reads the filter of the board from its address. */
export const readFilter = (query: PageQuery): BoardFilter => ({
  ...readStoryFilter(query),
  isOverdue: query['overdue'] === '1',
})

/** The query of the address that shows the board with this filter. */
export const filterQuery = ({ isOverdue, ...filter }: BoardFilter): string =>
  storyQuery(filter, { overdue: isOverdue ? '1' : undefined })
