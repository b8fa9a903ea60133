import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import { route } from '../../platform/routes/route.ts'
import { stages } from '../../rules/workflow/stages.ts'

const use = named(
  'Use',
  z.object({
    resource: z.string().describe('A collection or a global.'),
    id: z.string().optional().describe('Left out for a global.'),
    title: z.string(),
    stage: z.enum(stages).optional(),
    isLive: z.boolean(),
    isTrashed: z.boolean(),
    paths: z.array(z.string()).describe('The fields that name it.'),
  }),
)

const uses = named(
  'Uses',
  z.object({
    usedIn: z.array(use),
    total: z.int(),
    isMore: z.boolean().describe('Whether there are more than were counted.'),
  }),
)

/** `GET /api/{type}/{id}/uses`. */
export const usesRoute = route({
  method: 'get',
  path: '/{id}/uses',
  id: 'listUsesOf{Name}',
  summary: 'Where it is shown or named',
  who: 'staff',
  answer: { schema: uses },
  refusals: [404],
  cache: 'never',
  rate: 'reads',
})
