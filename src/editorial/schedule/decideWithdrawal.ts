import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { StoryState } from '../stories/storyState.ts'
import type { Schedule } from './schedule.ts'

type Row = Pick<Schedule, 'action' | 'state' | 'at'>

/**
 * Decides whether the withdrawal of a story may be scheduled. The story must be live, or scheduled to be live by then: a
 * story that is published on Monday can be scheduled to be withdrawn on Friday.
 *
 * @param input.rows the other schedules of the story
 * @returns the scheduled withdrawals that this one replaces, or the first reason against it
 */
export const decideWithdrawal = <Known extends Row>(input: {
  mayRole: boolean
  live: StoryState['live']
  rows: readonly Known[]
  at: Date
  comment: string
  now: Date
}): { ok: true; replaces: Known[] } | Refusal => {
  const { mayRole, live, rows, at, comment, now } = input
  if (!mayRole) return refuse('role-may-not/withdraw')
  const open = rows.filter(({ state }) => state === 'waiting' || state === 'running')
  const goesOut = open.some((row) => row.action === 'publish' && Date.parse(row.at) < at.getTime())
  if (live !== 'published' && !goesOut) return refuse('wrong-stage/withdrawal')
  if (at <= now) return refuse('condition-not-met/time', { path: 'at' })
  if (comment.trim() === '') return refuse('condition-not-met/comment', { path: 'comment' })
  return { ok: true, replaces: open.filter(({ action }) => action === 'withdraw') }
}
