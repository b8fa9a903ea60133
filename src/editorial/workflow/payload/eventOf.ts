import type { AuditEvent } from '../../../people/audit/event.ts'
import type { Outcome } from '../../stories/payload/outcome.ts'

/** The log event of a write: the action, the new stage and the revision. */
export const eventOf = (outcome: Outcome, document: string): Omit<AuditEvent, 'actor' | 'origin'> => ({
  action: actionOf(outcome),
  resource: outcome.resource,
  document,
  rev: outcome.rev,
  reason: outcome.comment,
  details: {
    from: outcome.from.stage,
    to: outcome.to,
    live: outcome.from.live,
    hash: outcome.hash,
    changed: outcome.changed,
    ...(outcome.picture && { picture: outcome.picture }),
    ...(outcome.lane && { lane: outcome.lane.to }),
  },
})

const actionOf = ({ isEdit, isNew, isRestore, lane, move, picture, trash }: Outcome): string => {
  if (picture) return 'picture.change'
  if (move) return `transition.${move}`
  if (lane) return `lane.${lane.name}`
  if (trash) return trash.act
  if (isNew) return 'create'
  if (isRestore) return 'restore'
  return isEdit ? 'edit' : 'save'
}
