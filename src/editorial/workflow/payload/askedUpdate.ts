import type { Access, PayloadRequest } from 'payload'

import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../../rules/rights/allows.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { noteOf } from '../../stories/payload/writeNote.ts'
import { isOutOfHands } from '../isOutOfHands.ts'

/**
 * Who may change a story, by the policy. Whoever only asks, as the panel does before it draws a form, is told of the story's stage
 * too: a text that is with the reviewers is read-only for its writer. A write is let through to the guard, which says why
 * it refuses it; it is known by the note that its plan has left.
 */
export const askedUpdate = (resource: WorkflowResource): Access => {
  const rule = accessFor(resource).update
  return async (asked) => {
    const { id, req } = asked
    const allowed = await rule(asked)
    if (allowed === false || id === undefined || noteOf(req) !== undefined) return allowed
    return (await isWithOthers(req, resource, String(id))) ? false : allowed
  }
}

const isWithOthers = async (
  req: PayloadRequest,
  resource: WorkflowResource,
  id: string,
): Promise<boolean> => {
  const mayRevise = scopeOf(actorOf(req), resource, 'revise') !== undefined
  if (mayRevise) return false
  const standing = await readStanding(req, resource, id)
  return standing !== undefined && isOutOfHands(standing.state.stage, mayRevise)
}
