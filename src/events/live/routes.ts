import { z } from 'zod'

import { noticeKinds } from '../../editorial/corrections/notice.ts'
import { named } from '../../platform/routes/called.ts'
import { text } from '../../platform/routes/parameters.ts'
import { route } from '../../platform/routes/route.ts'
import { liveResources, liveTypes } from '../outbox/liveEvent.ts'

const commas = (values: readonly string[]) =>
  text()
    .describe(`A list by commas, of ${values.join(', ')}.`)
    .optional()

const notice = z.object({
  kind: z.enum(Object.keys(noticeKinds)),
  text: z.string(),
  date: z.iso.datetime().optional(),
})

/** The data of an event on the stream and in webhooks. */
export const liveEvent = named(
  'LiveEvent',
  z.object({
    type: z.enum(Object.keys(liveTypes)),
    resource: z.enum(liveResources),
    id: z.string().describe('Of the document.'),
    slug: z.string().nullable(),
    headline: z.string().nullable(),
    kicker: z.string().nullable(),
    section: z.string().nullable().describe('The slug of its live section.'),
    previousSlug: z.string().describe('When it has changed.').optional(),
    previousSection: z.string().describe('When it has changed.').optional(),
    notices: z.array(notice).optional(),
    keys: z
      .array(z.string())
      .describe('Of all answers that are no longer true, as `Surrogate-Key` spells them.'),
    at: z.iso.datetime(),
  }),
)

/** `GET /api/stream`. */
export const streamRoute = route({
  method: 'get',
  path: '/stream',
  id: 'followStream',
  tag: 'stream',
  summary: 'What changes for the public, as it changes',
  who: 'anyone',
  query: {
    types: commas(Object.keys(liveTypes)),
    resources: commas(liveResources),
    sections: text().describe('Slugs by commas: what is in one of these, or has just left it.').optional(),
    lastEventId: text().describe('Where no header can be sent: the same.').optional(),
  },
  headers: ['lastEventId'],
  answer: {
    type: 'text/event-stream',
    about: 'Server-Sent Events without an end; the server beats every fifteen seconds.',
    schema: z
      .string()
      .describe(
        'Each event is named by its `type`, and its data is a `LiveEvent`; `reset` has `message`: events were missed, read afresh.',
      ),
    event: liveEvent,
  },
  errors: 'problem',
  cache: 'never',
  rate: 'reads',
})
