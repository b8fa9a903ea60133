import type { LaneState } from '../../rules/workflow/lanes.ts'

/** The words for each state of a lane, and for the action that leads to it. */
export const laneWords = {
  not_needed: { state: 'Not needed', act: 'Not needed', effect: 'This text is published without them.' },
  required: {
    state: 'Required',
    act: 'Ask for it',
    effect: 'The story cannot be published before they have cleared it.',
  },
  cleared: {
    state: 'Cleared',
    act: 'Clear',
    effect: 'They have no objection to this text. An edit voids it.',
  },
} as const satisfies Record<LaneState, { state: string; act: string; effect: string }>
