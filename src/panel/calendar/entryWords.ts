import type { CalendarEntry } from '../../editorial/planning/calendar.ts'
import { isDone } from '../../editorial/planning/storyFields.ts'

/** What names an entry on its page: a story may have several. */
export const keyOf = ({ id, kind }: Pick<CalendarEntry, 'id' | 'kind'>): string => `${kind}-${id}`

/** What happens to the story, before the time at which it does. */
export const kindWords = ({ isOverdue, kind }: CalendarEntry): string => {
  if (isOverdue) return 'Overdue since'
  return { due: 'Due', scheduled: 'Goes live', embargo: 'Embargo ends' }[kind]
}

/** The button that moves an entry; undefined when it is moved on the story's page alone, or no more. */
export const moveWords = ({ kind, stage }: CalendarEntry): string | undefined => {
  if (kind === 'scheduled') return 'Reschedule…'
  return kind === 'due' && !isDone(stage) ? 'Move to date…' : undefined
}
