import type { ScheduleAction } from '../../editorial/schedule/schedule.ts'

/** What is to happen, and what did not, in words that a time follows. */
export const scheduleWords = {
  publish: { ahead: 'Goes live', failed: 'Did not go live' },
  withdraw: { ahead: 'Comes down', failed: 'Did not come down' },
} as const satisfies Record<ScheduleAction, { ahead: string; failed: string }>
