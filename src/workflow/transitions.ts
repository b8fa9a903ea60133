import type { Guard } from './guards.ts'
import type { Stage } from './stages.ts'

type Transition = {
  /** Stages of the newest revision from which the move can be made; `live` means whenever a text is live. */
  from: readonly Stage[] | 'live'
  to: Stage
  /** Conditions on the story and on what was said with the move, checked in this order. */
  guards: readonly Guard[]
  label: string
}

/** Every move that a story can make. The access policy says who may make it; nothing else moves a story. */
export const transitions = {
  submit: { label: 'Submit for review', from: ['draft'], to: 'in_review', guards: ['required-fields'] },
  recall: { label: 'Recall', from: ['in_review'], to: 'draft', guards: [] },
  'request-changes': {
    label: 'Request changes',
    from: ['in_review', 'approved'],
    to: 'draft',
    guards: ['comment'],
  },
  approve: { label: 'Approve', from: ['in_review'], to: 'approved', guards: ['checklist'] },
  schedule: { label: 'Schedule', from: ['approved'], to: 'scheduled', guards: ['checklist', 'time-ahead'] },
  unschedule: { label: 'Unschedule', from: ['scheduled'], to: 'approved', guards: [] },
  publish: {
    label: 'Publish',
    from: ['approved', 'scheduled'],
    to: 'published',
    guards: ['checklist', 'rights', 'embargo-over'],
  },
  'publish-now': {
    label: 'Publish now',
    from: ['draft', 'in_review'],
    to: 'published',
    guards: ['comment', 'checklist', 'rights', 'embargo-over'],
  },
  withdraw: { label: 'Withdraw', from: 'live', to: 'withdrawn', guards: ['comment'] },
  reinstate: {
    label: 'Reinstate',
    from: ['withdrawn'],
    to: 'published',
    guards: ['comment', 'checklist', 'rights', 'embargo-over'],
  },
} as const satisfies Record<string, Transition>

export type TransitionName = keyof typeof transitions

export const transitionNames = Object.keys(transitions) as TransitionName[]

export const isTransitionName = (value: unknown): value is TransitionName =>
  typeof value === 'string' && Object.hasOwn(transitions, value)
