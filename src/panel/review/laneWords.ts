import type { LaneState } from '../../rules/workflow/lanes.ts'

/** A lane's state, and what one does to put it there. */
export const laneWords = {
  not_needed: { state: 'Not needed', act: 'Not needed', effect: 'This text goes out without them.' },
  required: {
    state: 'Required',
    act: 'Ask for it',
    effect: 'Nothing of it goes out before they have cleared it.',
  },
  cleared: {
    state: 'Cleared',
    act: 'Clear',
    effect: 'They have no objection to this text. An edit voids it.',
  },
} as const satisfies Record<LaneState, { state: string; act: string; effect: string }>
