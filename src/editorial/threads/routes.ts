import { z } from 'zod'

import { called, namedWith } from '../../platform/routes/called.ts'
import { choice } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'

const settling = {
  method: 'post',
  who: 'people',
  answer: { schema: z.object({ doc: called('Thread'), message: z.string() }) },
  refusals: [404, 409],
  cache: 'never',
  rate: 'writes',
} as const

/** `POST /api/threads/{id}/resolve`. */
export const resolveRoute = route({
  ...settling,
  path: '/{id}/resolve',
  id: 'resolveThread',
  summary: 'Resolve',
})

/** `POST /api/threads/{id}/reopen`. */
export const reopenRoute = route({
  ...settling,
  path: '/{id}/reopen',
  id: 'reopenThread',
  summary: 'Open again',
})

const thread = namedWith(
  'StoryThread',
  { membersOf: 'ThreadPartial', description: 'A thread with its replies, and where its words stand now.' },
  z.object({
    place: z
      .object({ start: z.int(), end: z.int() })
      .nullable()
      .describe('In the text of its field, in UTF-16 units; null where it is about no passage.'),
    isGone: z.boolean().describe('Whether its words were edited away.'),
    messages: z.array(called('MessagePartial')),
  }),
)

/** `GET /api/{type}/{id}/threads`. */
export const storyThreadsRoute = route({
  method: 'get',
  path: '/{id}/threads',
  id: 'listThreadsOf{Name}',
  summary: 'Remarks on it, with replies',
  who: 'people',
  query: {
    state: choice(['open', 'resolved', 'all'])
      .default('open')
      .describe('Which threads.')
      .meta({ usual: 'open' }),
  },
  answer: { schema: z.object({ threads: z.array(thread) }) },
  refusals: [404],
  cache: 'never',
  rate: 'reads',
})
