/**
 * What the lists of the desk ask of the Local API alike: the newest revisions of stories, with the rights of whoever reads
 * them, and the names of their sections and people.
 */
export const newestStories = {
  collection: 'articles',
  depth: 1,
  draft: true,
  overrideAccess: false,
  populate: { sections: { name: true }, users: { name: true } },
} as const
