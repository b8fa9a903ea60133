import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** Collections that have public lists. */
export type PublicCollection = WorkflowResource | 'media'

/** What a public list may be filtered by (operators by field) and sorted by. */
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
const operators = ['equals', 'in', 'exists'] as const
const flag = ['equals', 'not_equals'] as const
const between = ['equals', 'greater_than', 'greater_than_equal', 'less_than', 'less_than_equal'] as const
const moment = [...between, 'exists'] as const

const times = { createdAt: between, updatedAt: between } as const

const always = { ...times, id: exactly, publishedAt: moment, _status: exactly } as const

const timely = ['publishedAt', 'updatedAt', 'createdAt'] as const

/**
 * Every field that the public may filter and sort by. The store of public documents keeps a list for each value of them
 * (`src/public/documents/keys.ts`); the desk's tables have no indexes for it. Any other field is refused, so that nobody
 * outside can make the database scan the whole archive. A new one needs a row here. Words are found by the search, which
 * has an index of its own.
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
      translationOf: operators,
      'corrections.kind': among,
      wordCount: between,
    },
    sorts: [...timely, 'headline'],
  },
  sections: {
    filters: { ...always, slug: exactly, name: among, parent: operators, 'parent.slug': among },
    sorts: [...timely, 'name'],
  },
  persons: {
    filters: { ...always, slug: exactly, name: among, kinds: among },
    sorts: [...timely, 'name'],
  },
  'trending-items': {
    filters: {
      ...always,
      section: operators,
      'section.slug': among,
      story: operators,
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

/** @returns undefined for a collection without public lists */
export const rulesOf = (collection: string): FilterRules | undefined =>
  (publicFilters as Record<string, FilterRules>)[collection]
