import { liveResources, liveTypes } from '../../../events/outbox/liveEvent.ts'
import { searchTypes } from '../../../public/search/entry.ts'
import { mostHits } from '../../../public/search/readAsk.ts'
import { anyone, type Route } from '../route.ts'
import { s } from '../schema.ts'

const commas = (name: string, values: readonly string[]) => ({
  name,
  about: `A list by commas, of ${values.join(', ')}.`,
  schema: s.text,
})
const slugs = (name: string, about: string) => ({ name, about: `Slugs by commas: ${about}`, schema: s.text })
const day = (name: string, about: string) => ({
  name,
  about: `${about}; a day (UTC), or a time with its zone.`,
  schema: s.text,
})

const searchRoute: Route = {
  method: 'get',
  path: '/api/search',
  id: 'search',
  tag: 'search',
  summary: 'Live stories, persons and sections for what somebody typed',
  who: anyone,
  query: [
    {
      name: 'q',
      about: 'Every word must be there; `"in this order"`.',
      schema: { ...s.text, minLength: 1, maxLength: 200 },
      required: true,
    },
    commas('type', searchTypes),
    slugs('section', 'stories in one of these sections.'),
    slugs('person', 'stories by or about one of these persons.'),
    day('from', 'First published then or later'),
    day('to', 'First published before the end of it'),
    {
      name: 'sort',
      about: 'The order.',
      schema: { ...s.choice(['relevance', 'newest']), default: 'relevance' },
    },
    { name: 'page', about: 'From 1.', schema: { ...s.whole, minimum: 1, maximum: 10_000, default: 1 } },
    {
      name: 'limit',
      about: 'Documents in one answer.',
      schema: { ...s.whole, minimum: 1, maximum: mostHits, default: 10 },
    },
  ],
  answer: { schema: s.ref('SearchAnswer') },
}

const streamRoute: Route = {
  method: 'get',
  path: '/api/stream',
  id: 'followStream',
  tag: 'stream',
  summary: 'What changes for the public, as it changes',
  who: anyone,
  query: [
    commas('types', Object.keys(liveTypes)),
    commas('resources', liveResources),
    slugs('sections', 'what is in one of these, or has just left it.'),
    { name: 'lastEventId', about: 'Where no header can be sent: the same.', schema: s.text },
    'lastEventId',
  ],
  answer: {
    type: 'text/event-stream',
    about: 'Server-Sent Events without an end; the server beats every fifteen seconds.',
    schema: {
      ...s.text,
      description:
        'Each event is named by its `type`, and its data is a `LiveEvent`; `reset` has `message`: events were missed, read afresh.',
      'x-event-data': s.ref('LiveEvent'),
    },
  },
  errors: 'problem',
}

/** How readers find what is live, and hear of it. */
export const readerRoutes: readonly Route[] = [searchRoute, streamRoute]
