import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** The scheduled actions: `publish` publishes the approved text, `withdraw` takes down the live one. */
export const scheduleActions = ['publish', 'withdraw'] as const

export type ScheduleAction = (typeof scheduleActions)[number]

/** The states of a schedule; `waiting` and `running` are open. */
export const scheduleStates = {
  waiting: 'Waits',
  running: 'Under way',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
} as const

export type ScheduleState = keyof typeof scheduleStates

/** One scheduled action. Times are ISO 8601 in UTC. */
export type Schedule = {
  id: string
  /** The title of the story, for lists. */
  title: string
  resource: WorkflowResource
  document: string
  action: ScheduleAction
  /** The scheduled time. */
  at: string
  /** The time zone in which a person chose the time: an IANA name. */
  zone: string
  /** The revision to be published and the hash of its content; for a withdrawal, the revision that was live when it was scheduled. */
  rev: number
  hash: string
  reason: string | null
  state: ScheduleState
  /** The time of the next attempt: the scheduled time, or later after a failed attempt. */
  dueAt: string
  leasedBy: string | null
  leasedUntil: string | null
  /** The number of the current claim; a runner with an older number has lost its claim and must not write. */
  fence: number
  attempts: number
  lastError: string | null
  askedBy: string | null
  askedByName: string
  doneAt: string | null
  /** Whether a failed schedule has not been dealt with yet. */
  isUnseen: boolean
}
