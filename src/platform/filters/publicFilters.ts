import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** Collections that the public reads lists of. */
export type PublicCollection = WorkflowResource | 'media'

/** What the public may ask of a list: of each field by which operators, and in which orders. */
export type FilterRules = {
  filters: Readonly<Record<string, readonly Operator[]>>
  sorts: readonly string[]
}

type Operator =
  | (typeof exactly)[number]
  | 'exists'
  | 'greater_than'
  | 'greater_than_equal'
  | 'less_than'
  | 'less_than_equal'

const exactly = ['equals', 'not_equals', 'in', 'not_in'] as const
const among = ['equals', 'in'] as const
const given = ['equals', 'in', 'exists'] as const
const flag = ['equals', 'not_equals'] as const
const between = ['equals', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'] as const
const moment = [...between, 'exists'] as const

const times = { createdAt: between, updatedAt: between } as const

const always = { ...times, id: exactly, publishedAt: moment, _status: exactly } as const

const timely = ['publishedAt', 'updatedAt', 'createdAt'] as const

/**
 * Every field by which the public may filter and sort; what grows with the archive has an index
 * (`src/platform/database/readIndexes.ts`).
 * Words are looked for by the search, which has an index of its own. A field that is not here is refused, so that
 * nobody outside makes the database read the whole archive; a new one costs a row here and perhaps an index.
 */
export const publicFilters = {
  articles: {
    filters: {
      ...always,
      slug: exactly,
      headline: among,
      section: [...exactly, 'exists'],
      'section.slug': exactly,
      topics: among,
      'bylines.person': among,
      mentions: among,
      'quotes.speaker': among,
      language: exactly,
      breaking: flag,
      translationOf: given,
      'corrections.kind': among,
      wordCount: between,
    },
    sorts: [...timely, 'headline'],
  },
  sections: {
    filters: { ...always, slug: exactly, name: among, parent: given, 'parent.slug': among },
    sorts: [...timely, 'name'],
  },
  persons: {
    filters: { ...always, slug: exactly, name: among, kinds: among },
    sorts: [...timely, 'name'],
  },
  'trending-items': {
    filters: {
      ...always,
      section: given,
      'section.slug': among,
      story: given,
      kind: exactly,
      rank: between,
      from: moment,
      until: moment,
    },
    sorts: [...timely, 'rank'],
  },
  media: {
    filters: { ...times, id: exactly, filename: among },
    sorts: ['createdAt', 'updatedAt', 'filename'],
  },
} as const satisfies Record<WorkflowResource | 'media', FilterRules>

/** @returns undefined for a collection that the public has no lists of */
export const rulesOf = (collection: string): FilterRules | undefined =>
  (publicFilters as Record<string, FilterRules>)[collection]
