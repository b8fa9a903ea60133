import { endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { staffIn } from '../../../people/access/payload/staffOnDocument.ts'
import { myAssignmentsRoute } from '../routes.ts'
import { readMyAssignments } from './readMyAssignments.ts'

/** `GET /api/assignments/mine?state=open|done|declined`: the caller's assignments, the nearest due date first. */
export const myAssignments = endpointOf(myAssignmentsRoute, async (req, { query: { state } }) =>
  Response.json({ assignments: await readMyAssignments(req, { me: staffIn(req).id, state }) }),
)
