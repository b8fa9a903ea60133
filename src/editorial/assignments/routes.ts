import { z } from 'zod'

import { namedWith } from '../../platform/routes/called.ts'
import { choice } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { stages } from '../../rules/workflow/stages.ts'
import { stateNames } from './roles.ts'

const assignment = namedWith(
  'MyAssignment',
  { membersOf: 'AssignmentPartial', description: 'An assignment with the story that it is about.' },
  z.object({ story: z.object({ title: z.string(), stage: z.enum(stages) }) }),
)

/** `GET /api/assignments/mine`. */
export const myAssignmentsRoute = route({
  method: 'get',
  path: '/mine',
  id: 'listMyAssignments',
  summary: 'What is assigned to the caller, the nearest date first',
  who: 'people',
  query: { state: choice(stateNames).default('open').describe('Which.').meta({ usual: 'open' }) },
  answer: { schema: z.object({ assignments: z.array(assignment) }) },
  cache: 'never',
  rate: 'reads',
})
