import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import { route } from '../../platform/routes/route.ts'

const item = named(
  'CheckedItem',
  z.object({
    id: z.string(),
    level: z.enum(['required', 'advised']),
    label: z.string(),
    done: z.boolean(),
    problems: z.array(z.object({ path: z.string(), message: z.string() })),
  }),
)

/** `GET /api/{type}/{id}/checklist`. */
export const checklistRoute = route({
  method: 'get',
  path: '/{id}/checklist',
  id: 'getChecklistOf{Name}',
  summary: 'What is still to do before it goes out',
  who: 'people',
  answer: { schema: z.object({ ready: z.boolean(), items: z.array(item) }) },
  refusals: [404],
  cache: 'never',
  rate: 'reads',
})
