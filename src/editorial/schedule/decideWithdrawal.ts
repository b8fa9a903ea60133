import { type Refusal, refuse } from '../../rules/workflow/refusal.ts'
import type { StoryState } from '../stories/storyState.ts'
import type { Schedule } from './schedule.ts'

type Row = Pick<Schedule, 'action' | 'state' | 'at'>

/**
 * Whether a story may be asked to be taken down at a time. It is live, or will be by then: what goes out on Monday may
 * be asked to come down on Friday.
 *
 * @param ask.rows what else is asked for on the story
 * @returns the withdrawals that this one takes the place of, or the first reason against it
 */
export const decideWithdrawal = <Known extends Row>(ask: {
  mayRole: boolean
  live: StoryState['live']
  rows: readonly Known[]
  at: Date
  comment: string
  now: Date
}): { ok: true; replaces: Known[] } | Refusal => {
  const { mayRole, live, rows, at, comment, now } = ask
  if (!mayRole) return refuse('role-may-not', 'Your role may not withdraw this.')
  const open = rows.filter(({ state }) => state === 'waiting' || state === 'running')
  const goesOut = open.some((row) => row.action === 'publish' && Date.parse(row.at) < at.getTime())
  if (live !== 'published' && !goesOut) {
    return refuse('wrong-stage', 'Nothing of this is live, and nothing is scheduled to be by then.')
  }
  if (at <= now) return unmet('at', 'Give a time that is still ahead.')
  if (comment.trim() === '') return unmet('comment', 'Say why. A reason is kept with this move.')
  return { ok: true, replaces: open.filter(({ action }) => action === 'withdraw') }
}

const unmet = (path: string, message: string): Refusal =>
  refuse('condition-not-met', message, [{ path, message }])
