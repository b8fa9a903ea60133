import { z } from 'zod'

import { called } from '../../platform/routes/called.ts'
import { comment } from '../../platform/routes/moveMembers.ts'
import { flag } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'

const path = '/{id}/changes'

const fields = z.record(z.string(), z.unknown())

const change = z.object({
  id: z.string(),
  state: z.enum(['waiting', 'applied', 'refused']),
  changed: z.array(z.string()).describe('Names of fields; `filename` for a new file.'),
  labels: z.array(z.string()),
  before: fields,
  after: fields,
  askedBy: z.string().nullable(),
  at: z.iso.datetime(),
  decidedBy: z.string().nullable(),
  decidedAt: z.iso.datetime().nullable(),
  note: z.string().nullable(),
})

const reading = { method: 'get', who: 'staff', refusals: [404], cache: 'never', rate: 'reads' } as const

/** `GET /api/media/{id}/changes`. */
export const listChangesRoute = route({
  ...reading,
  path,
  id: 'listChangesOf{Name}',
  summary: 'What was changed of it, and what waits',
  answer: {
    schema: z.object({
      isSeen: z.boolean(),
      mayChangeNow: z.boolean(),
      shownIn: z.int().describe('Live stories.'),
      docs: z.array(change),
    }),
  },
})

/** `GET /api/media/{id}/changes/{change}/file`. */
export const changedFileRoute = route({
  ...reading,
  path: `${path}/{change}/file`,
  id: 'getFileOfChangeOf{Name}',
  summary: 'The file that waits, or the one that the change took the place of',
  query: { before: flag().describe('The one from before.').optional() },
  answer: { type: '*/*' },
})

const deciding = {
  method: 'post',
  who: 'editors',
  body: {
    schema: z.strictObject({ comment: comment.optional() }),
    words: 'Send { "comment": why }, or nothing.',
    required: false,
  },
  refusals: [404, 409, 422],
  cache: 'never',
  rate: 'writes',
} as const

/** `POST /api/media/{id}/changes/{change}/apply`. */
export const applyChangeRoute = route({
  ...deciding,
  path: `${path}/{change}/apply`,
  id: 'applyChangeOf{Name}',
  summary: 'Let readers see a change that waits',
  answer: { schema: z.object({ doc: called('{Name}Partial'), message: z.string() }) },
})

/** `POST /api/media/{id}/changes/{change}/refuse`. */
export const refuseChangeRoute = route({
  ...deciding,
  path: `${path}/{change}/refuse`,
  id: 'refuseChangeOf{Name}',
  summary: 'End a change that waits',
  answer: { schema: called('Done') },
})
