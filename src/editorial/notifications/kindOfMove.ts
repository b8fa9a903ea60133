import type { TransitionName } from '../../rules/workflow/transitions.ts'
import type { Kind } from './kinds.ts'

/** The kind of notification for each move; nobody is notified of other moves. */
export const kindOfMove: Partial<Record<TransitionName, Kind>> = {
  submit: 'submitted',
  'request-changes': 'changes-requested',
  approve: 'approved',
  schedule: 'scheduled',
  publish: 'published',
  'publish-now': 'published',
  reinstate: 'published',
  withdraw: 'withdrawn',
}
