import type { PublicCollection } from '../filters/publicFilters.ts'

/** Every order ends with the time of creation and the id (see `src/platform/paging/order.ts`). */
const by = (...fields: string[]): string[] => [
  ...fields,
  ...['createdAt', 'id'].filter((name) => !fields.includes(name)),
]

/** Live documents in the orders that the public may sort by. */
const liveBy = (...fields: string[]): string[][] => fields.map((field) => by('_status', field))

const always = liveBy('publishedAt', 'updatedAt', 'createdAt')

/** Covers lists of several sections, which fill fronts, without reading the stories themselves. */
const newestOfSections = [...by('_status', 'publishedAt'), 'section']

/** The newest live documents with one value of a field, such as a section or a language. */
const newestOf = (field: string): string[] => by(field, '_status', 'publishedAt')

/**
 * The indexes of public lists, as field names: one for each order of `publicFilters`, and one for each filter that is
 * usually combined with the newest first. With them a list costs the same however long the archive is.
 */
export const readIndexes: Readonly<Record<PublicCollection, readonly (readonly string[])[]>> = {
  articles: [
    newestOfSections,
    ...liveBy('updatedAt', 'createdAt', 'headline'),
    ...['section', 'language', 'breaking'].map(newestOf),
    by('section', '_status', 'updatedAt'),
    // Feeds list stories that were withdrawn.
    by('stage', 'stageAt'),
  ],
  sections: [...always, ...liveBy('name')],
  persons: [...always, ...liveBy('name')],
  'trending-items': [...always, ...liveBy('rank'), by('section', '_status', 'rank')],
  media: [by('createdAt'), by('updatedAt'), by('filename')],
}

/** The same for fields that SQLite stores in tables of their own. */
export const rowIndexes: Readonly<Record<PublicCollection, readonly (readonly string[])[]>> = {
  articles: ['bylines.person', 'mentions', 'topics', 'quotes.speaker', 'corrections.kind'].map(newestOf),
  sections: [],
  persons: [newestOf('kinds')],
  'trending-items': [],
  media: [],
}
