import type { Access, PayloadRequest } from 'payload'

import { accessFor } from '../../../people/access/payload/accessFor.ts'
import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { scopeOf } from '../../../rules/rights/allows.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { noteOf } from '../../stories/payload/writeNote.ts'
import { isOutOfHands } from '../isOutOfHands.ts'

/**
 * The access function for updates of a story. When the panel asks before it draws a form, the stage counts too: a text
 * under review is read-only for its writer. An actual write, recognised by the note of `planWrite`, is left to the guard,
 * whose refusal gives the reason.
 */
export const askedUpdate = (resource: WorkflowResource): Access => {
  const rule = accessFor(resource).update
  return async (args) => {
    const { id, req } = args
    const allowed = await rule(args)
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
