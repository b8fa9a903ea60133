import { refused } from '../../../rules/refusals/refused.ts'
import type { Stage } from '../../../rules/workflow/stages.ts'
import type { TransitionName } from '../../../rules/workflow/transitions.ts'
import type { Write } from './write.ts'

/** A time from the database or a request as ISO 8601 in UTC; an invalid time is returned unchanged. */
export const timeOf = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string' || value === '') return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? value : new Date(time).toISOString()
}

const asksForAnother = ({ data, standing }: Write): boolean =>
  timeOf(data['plannedFor']) !== timeOf(standing?.newest['plannedFor'])

/** Whether a write of a scheduled story sets another time, which is the move `schedule` again. */
export const isReplanned = (write: Write): boolean =>
  write.standing?.state.stage === 'scheduled' && asksForAnother(write)

/**
 * The planned time after a write. Only the move `schedule` sets it, and it is removed when the story leaves that stage, so
 * that it is always the time at which the story will be published.
 *
 * @throws {Refused} 409 `planned-by-move` when an ordinary update sends a time without scheduling
 */
export const plannedAfter = (write: Write, to: Stage, move?: TransitionName): string | null => {
  const { data, note, standing } = write
  if (move === 'schedule') return timeOf(data['plannedFor']) ?? null
  const isSent = note.named === undefined && move !== 'withdraw' && timeOf(data['plannedFor']) !== undefined
  if (isSent && asksForAnother(write)) throw refused('planned-by-move', { stage: to })
  return to === 'scheduled' ? (timeOf(standing?.newest['plannedFor']) ?? null) : null
}
