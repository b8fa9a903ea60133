import { z } from 'zod'

import { text } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { refuse } from '../../rules/refusals/refuse.ts'

/** Open forms store their text every few seconds, which must not use up the write limit of an office behind one address. */
const ofForm = { tag: 'open forms', who: 'people', cache: 'never', rate: 'reads' } as const

const kept = z.object({
  form: z
    .string()
    .regex(/^[\w-]{16,64}$/)
    .describe('The id that the open form has made for itself.'),
  resource: z.string().max(100).describe('A collection or a global.'),
  document: z.string().min(1).max(100).nullable(),
  rev: z.int().min(1).nullable(),
  fields: z
    .record(z.string(), z.unknown())
    .describe('The changed fields, by name, as a save would send them.'),
})

const toAsk = (path: string) => refuse('bad-query/kept', { path })

/** `POST /api/kept`. */
export const keepRoute = route({
  ...ofForm,
  method: 'post',
  path: '/kept',
  id: 'keepText',
  summary: 'Store an unsaved text; it is not a revision, and only its owner can read it',
  body: {
    schema: kept.strict(),
    words:
      'Send { "form": 16 to 64 letters and digits of the form’s own, "resource": its collection or global, "document": its id or null, "rev": the revision that the form had loaded or null, "fields": { name: value } }.',
  },
  answer: { schema: z.object({ at: z.iso.datetime() }) },
  refusals: [404, 409, 413, 422],
})

/** `GET /api/kept`. */
export const listKeptRoute = route({
  ...ofForm,
  method: 'get',
  path: '/kept',
  id: 'listKeptTexts',
  summary:
    'List one’s own unsaved texts of a document, newest first; without `document`, those of new documents',
  query: {
    resource: text().describe('A collection or a global.'),
    document: text().describe('Its id.').optional(),
  },
  bad: { resource: toAsk('resource'), document: toAsk('document') },
  answer: { schema: z.object({ docs: z.array(kept.extend({ at: z.iso.datetime() })) }) },
})

/** `DELETE /api/kept/{form}`. */
export const discardKeptRoute = route({
  ...ofForm,
  method: 'delete',
  path: '/kept/{form}',
  id: 'discardKeptText',
  summary: 'Discard an unsaved text',
  answer: { status: 204 },
})
