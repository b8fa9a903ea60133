import { z } from 'zod'

import { route } from '../../platform/routes/route.ts'

const tag = 'open forms'

/** Open forms send a heartbeat every few seconds, which must not use up the write limit of an office behind one address. */
const ofForm = { tag, who: 'people', cache: 'never', rate: 'reads' } as const

const holder = z.object({
  name: z.string(),
  whose: z.enum(['this', 'yours', 'theirs']),
  since: z.iso.datetime(),
  tookOver: z.boolean(),
})

/** `POST /api/presence`. */
export const presenceRoute = route({
  ...ofForm,
  method: 'post',
  path: '/presence',
  id: 'tellPresence',
  summary:
    'Report that a document is open, and get who else has it open; `takesOver` tells them that one takes over',
  body: {
    schema: z.strictObject({
      resource: z.string().max(100).describe('A collection or a global.'),
      document: z.string().min(1).max(100).optional(),
      seat: z
        .string()
        .regex(/^[\w-]{16,64}$/)
        .describe('The id that the open form has made for itself.'),
      isWriting: z.boolean().default(false),
      isHidden: z.boolean().default(false),
      takesOver: z.boolean().default(false),
    }),
    words:
      'Send { "resource": its collection or global, "document": its id, "seat": 16 to 64 letters and digits of the form’s own }, and its state: "isWriting", "isHidden", "takesOver".',
  },
  answer: {
    schema: z.object({
      others: z.array(z.object({ name: z.string(), isWriting: z.boolean() })),
      isInAnotherTab: z.boolean(),
      holder: holder.nullable(),
      isTakenOver: z.boolean(),
    }),
  },
  refusals: [404, 409, 422],
})

/** `DELETE /api/presence/{seat}`. */
export const endPresenceRoute = route({
  ...ofForm,
  method: 'delete',
  path: '/presence/{seat}',
  id: 'endPresence',
  summary: 'Report that the document was closed',
  answer: { status: 204 },
})
