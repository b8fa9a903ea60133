import { refused } from '../../../rules/refusals/refused.ts'
import type { Stage } from '../../../rules/workflow/stages.ts'
import type { TransitionName } from '../../../rules/workflow/transitions.ts'
import type { Write } from './write.ts'

/** A time as the database or a request gives it, as ISO 8601 in UTC; what is no time stays as it is. */
export const timeOf = (value: unknown): string | undefined => {
  if (value instanceof Date) return value.toISOString()
  if (typeof value !== 'string' || value === '') return undefined
  const time = Date.parse(value)
  return Number.isNaN(time) ? value : new Date(time).toISOString()
}

const asksForAnother = ({ data, standing }: Write): boolean =>
  timeOf(data['plannedFor']) !== timeOf(standing?.newest['plannedFor'])

/** Whether a write of a scheduled story asks for another time: that is the move `schedule` again. */
export const isReplanned = (write: Write): boolean =>
  write.standing?.state.stage === 'scheduled' && asksForAnother(write)

/**
 * The planned time after a write. It comes with the move `schedule` alone and goes when the story leaves that stage,
 * so that it always is the time at which something will happen.
 *
 * @throws {Refused} 409 when an ordinary update sends a time and schedules nothing
 */
export const plannedAfter = (write: Write, to: Stage, move?: TransitionName): string | null => {
  const { data, note, standing } = write
  if (move === 'schedule') return timeOf(data['plannedFor']) ?? null
  const isSent = note.named === undefined && move !== 'withdraw' && timeOf(data['plannedFor']) !== undefined
  if (isSent && asksForAnother(write)) throw refused('planned-by-move', { stage: to })
  return to === 'scheduled' ? (timeOf(standing?.newest['plannedFor']) ?? null) : null
}
