import { z } from 'zod'

import { named } from '../../platform/routes/called.ts'
import { card, path, picture, text } from './shapes.ts'

/* The shapes of the page of a search. */

const marks = text.describe('HTML, all of it escaped but the `<mark>`s.')

const hit = named(
  'PageHit',
  z.object({
    kind: z.enum(['story', 'person', 'section']),
    path,
    title: z.string(),
    dek: text,
    picture: picture.nullable(),
    marked: named(
      'PageMarks',
      z.object({ title: marks, dek: marks, text: marks, people: z.array(z.string()) }),
    ),
    story: card.nullable().describe('The story, where the hit is one.'),
  }),
)

const counts = z.array(
  named('PageCount', z.object({ value: z.string(), name: text, count: z.int() })).describe(
    '`value` is what the parameter of that name takes.',
  ),
)

export const search = named(
  'PageSearch',
  z.object({
    q: z.string(),
    didYouMean: text.describe('The question that was answered instead.'),
    match: z.enum(['all', 'any']).describe('Which of the words the hits have.'),
    hits: z.array(hit),
    facets: named(
      'PageFacets',
      z.object({ type: counts, section: counts, person: counts, year: counts, month: counts }),
    ),
    page: z.int(),
    totalPages: z.int(),
    totalDocs: z.int(),
    isTotalExact: z.boolean(),
  }),
)

export type Search = z.infer<typeof search>
