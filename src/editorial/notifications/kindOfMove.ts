import type { TransitionName } from '../../rules/workflow/transitions.ts'
import type { Kind } from './kinds.ts'

/** What people are told of each move; a move that is not here concerns nobody else. */
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
