import { beaconKinds } from '../../../public/readership/beacon.ts'
import { limits, storyFields, windows } from '../../../public/trending/mostRead.ts'
import { anyone, type Route } from '../route.ts'
import { type Schema, type Schemas, s } from '../schema.ts'

/** What readers' browsers tell, and what comes of it. */
export const readershipRoutes: readonly Route[] = [
  {
    method: 'post',
    path: '/api/beacons',
    id: 'sendBeacon',
    tag: 'readership',
    summary: 'Tells that a story was opened or read; as JSON or as plain text that is JSON',
    who: anyone,
    body: { schema: s.ref('Beacon') },
    answer: { status: 204, about: 'Taken, whether it counts or not.' },
    refusals: [405, 413, 415],
    errors: 'problem',
  },
  {
    method: 'get',
    path: '/api/most-read',
    id: 'getMostRead',
    tag: 'readership',
    summary: 'Live stories by their readers in the last hours',
    who: anyone,
    query: [
      { name: 'section', about: 'A slug: stories of it and the sections right below it.', schema: s.text },
      {
        name: 'hours',
        about: 'How far back.',
        schema: { ...s.whole, enum: [...windows.offered], default: windows.usual },
      },
      {
        name: 'limit',
        about: 'Stories.',
        schema: { ...s.whole, minimum: limits.least, maximum: limits.most, default: limits.usual },
      },
    ],
    answer: { schema: s.ref('MostRead') },
    refusals: [404],
    errors: 'problem',
  },
]

const counts = { views: s.whole, reads: s.whole }

const propertiesOf = (schema: Schema, names: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(Object.entries(schema['properties'] as object).filter(([name]) => names.includes(name)))

/** What those routes take and give. */
export const readershipSchemas = (article: Schema): Schemas => ({
  Beacon: s.object(
    {
      story: { ...s.text, description: 'Its id.' },
      kind: {
        ...s.choice(beaconKinds),
        default: 'view',
        description: '`view` when it was opened, `read` when the reader stayed.',
      },
    },
    ['kind'],
  ),
  MostRead: s.object({
    section: s.orNull(s.object({ id: s.text, name: s.text, slug: s.orNull(s.text) })),
    hours: s.whole,
    stories: s.list(s.ref('MostReadStory')),
  }),
  MostReadStory: {
    ...article,
    properties: {
      ...propertiesOf(article, ['id', ...Object.keys(storyFields)]),
      rank: s.whole,
      ...Object.fromEntries(
        Object.entries(counts).map(([name, one]) => [name, { ...one, 'x-staff-only': true }]),
      ),
    },
    required: ['id', 'rank'],
    description: 'An article as a list has it; how many readers it was is for the staff alone.',
  },
})
