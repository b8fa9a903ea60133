import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** What is done at a time: `publish` puts out the text that was approved, `withdraw` takes down the live one. */
export const scheduleActions = ['publish', 'withdraw'] as const

export type ScheduleAction = (typeof scheduleActions)[number]

/** From asked to ended; what is `waiting` or `running` is open. */
export const scheduleStates = {
  waiting: 'Waits',
  running: 'Under way',
  done: 'Done',
  cancelled: 'Cancelled',
  failed: 'Failed',
} as const

export type ScheduleState = keyof typeof scheduleStates

/** One thing to do at one time. Times are ISO 8601 in UTC. */
export type Schedule = {
  id: string
  /** What the story is called, for those who read the list. */
  title: string
  resource: WorkflowResource
  document: string
  action: ScheduleAction
  /** When it was asked for. */
  at: string
  /** The time zone in which a person chose the time: an IANA name. */
  zone: string
  /** The very revision that goes out, and the hash of what it says; for a withdrawal, what was live when asked. */
  rev: number
  hash: string
  reason: string | null
  state: ScheduleState
  /** When it is tried next: its time, or later after an attempt that came to nothing. */
  dueAt: string
  leasedBy: string | null
  leasedUntil: string | null
  /** Counts the claims: who holds an older number has lost it and must not write. */
  fence: number
  attempts: number
  lastError: string | null
  askedBy: string | null
  askedByName: string
  doneAt: string | null
  /** Whether a failure still waits for somebody to look at it. */
  isUnseen: boolean
}
