import type { ScheduleAction } from '../../editorial/schedule/schedule.ts'

/** The words for scheduled and failed actions, followed by a time. */
export const scheduleWords = {
  publish: { ahead: 'Goes live', failed: 'Did not go live' },
  withdraw: { ahead: 'Comes down', failed: 'Did not come down' },
} as const satisfies Record<ScheduleAction, { ahead: string; failed: string }>
