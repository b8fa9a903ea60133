/** The name that MongoDB gives an index of these fields. */
const indexOf = (...fields: string[]): string => fields.map((field) => `${field}_1`).join('_')

/** The time of creation and the id ended every order of a public list. */
const by = (...fields: string[]): string =>
  indexOf(...fields, ...(fields.includes('createdAt') ? [] : ['createdAt']), '_id')

const liveBy = (...fields: string[]): string[] => fields.map((field) => by('_status', field))

const newestOf = (...fields: string[]): string[] => fields.map((field) => by(field, '_status', 'publishedAt'))

/**
 * Names of the indexes that public lists needed before readers had a store of their own, by collection. A database of an
 * earlier version still has them; on SQLite a migration dropped them.
 */
export const formerIndexes: Readonly<Partial<Record<string, readonly string[]>>> = {
  articles: [
    indexOf('_status', 'publishedAt', 'createdAt', '_id', 'section'),
    ...liveBy('updatedAt', 'createdAt', 'headline'),
    ...newestOf('section', 'language', 'breaking', 'bylines.person', 'mentions', 'topics', 'quotes.speaker'),
    ...newestOf('corrections.kind'),
    by('section', '_status', 'updatedAt'),
    by('stage', 'stageAt'),
  ],
  sections: liveBy('publishedAt', 'updatedAt', 'createdAt', 'name'),
  persons: [...liveBy('publishedAt', 'updatedAt', 'createdAt', 'name'), ...newestOf('kinds')],
  'trending-items': [
    ...liveBy('publishedAt', 'updatedAt', 'createdAt', 'rank'),
    by('section', '_status', 'rank'),
  ],
}
