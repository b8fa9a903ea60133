import type { PublicCollection } from '../filters/publicFilters.ts'

/** The time of creation and the id end every order (see `src/platform/paging/order.ts`). */
const by = (...fields: string[]): string[] => [
  ...fields,
  ...['createdAt', 'id'].filter((name) => !fields.includes(name)),
]

/** What the public may sort by: what is live, in that order. */
const liveBy = (...fields: string[]): string[][] => fields.map((field) => by('_status', field))

const always = liveBy('publishedAt', 'updatedAt', 'createdAt')

/** By it a list of several sections, as a front is filled from, is read without looking at the stories themselves. */
const newestOfSections = [...by('_status', 'publishedAt'), 'section']

/** What the public asks of one section, one language: the newest of it. */
const newestOf = (field: string): string[] => by(field, '_status', 'publishedAt')

/**
 * Indexes by which public lists are read, as field names: each order of `publicFilters`, and each filter that is
 * asked for with the newest first. A list costs the same however long the archive is.
 */
export const readIndexes: Readonly<Record<PublicCollection, readonly (readonly string[])[]>> = {
  articles: [
    newestOfSections,
    ...liveBy('updatedAt', 'createdAt', 'headline'),
    ...['section', 'language', 'breaking'].map(newestOf),
    by('section', '_status', 'updatedAt'),
    // What feeds tell of withdrawn stories.
    by('stage', 'stageAt'),
  ],
  sections: [...always, ...liveBy('name')],
  persons: [...always, ...liveBy('name')],
  'trending-items': [...always, ...liveBy('rank'), by('section', '_status', 'rank')],
  media: [by('createdAt'), by('updatedAt'), by('filename')],
}

/** The same for what SQLite has in tables of their own. */
export const rowIndexes: Readonly<Record<PublicCollection, readonly (readonly string[])[]>> = {
  articles: ['bylines.person', 'mentions', 'topics', 'quotes.speaker', 'corrections.kind'].map(newestOf),
  sections: [],
  persons: [newestOf('kinds')],
  'trending-items': [],
  media: [],
}
