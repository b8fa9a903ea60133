import { type Span, spans } from '../../editorial/planning/pages.ts'
import type { StoryFilter } from '../../editorial/planning/payload/storyFilter.ts'
import { type Day, isDay } from '../../text/time/days.ts'
import { type PageQuery, readStoryFilter, storyQuery } from '../planning/storyQuery.ts'

/** What the calendar shows: which days, and what it is narrowed to. */
export type Place = StoryFilter & { span: Span; day: Day }

/** Reads it from the address; what is missing or wrong there is this month, and everything. */
export const readPlace = (query: PageQuery, today: Day): Place => ({
  ...readStoryFilter(query),
  span: spans.find((span) => span === query['view']) ?? 'month',
  day: isDay(query['day']) ? query['day'] : today,
})

/** The query of the address that shows a place. */
export const placeQuery = ({ span, day, ...filter }: Place): string => storyQuery(filter, { view: span, day })
