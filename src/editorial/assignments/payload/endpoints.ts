import { type Endpoint, Forbidden } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { assignmentStates, isAssignmentState } from '../roles.ts'
import { readMyAssignments } from './readMyAssignments.ts'

/** `GET /api/assignments/mine?state=open|done|declined`: what is assigned to the caller, the nearest date first. */
export const myAssignments: Endpoint = {
  method: 'get',
  path: '/mine',
  handler: async (req) => {
    const actor = actorOf(req)
    if (actor.kind !== 'person') throw new Forbidden(req.t)
    const state = req.query['state'] ?? 'open'
    if (isAssignmentState(state)) {
      return Response.json({ assignments: await readMyAssignments(req, { me: actor.id, state }) })
    }
    throw refused('bad-query/option', { name: 'state', allowed: Object.keys(assignmentStates) })
  },
}
