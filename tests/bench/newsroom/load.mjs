import { articleAt, persons, sections } from './newsroom.mjs'

/**
 * Loads the newsroom through a subject's own Local API, one document after another.
 *
 * @param {object} target
 * @param {(collection: string, data: object) => Promise<{ id: string | number }>} target.create
 * @param {number} target.count how many stories
 */
export const loadNewsroom = async ({ create, count }) => {
  const sectionIds = await createAll(create, 'sections', sections)
  const personIds = await createAll(create, 'persons', persons)
  for (let index = count - 1; index >= 0; index -= 1) {
    const { section, bylines, ...article } = articleAt(index)
    await create('articles', {
      ...article,
      section: sectionIds[section],
      bylines: bylines.map((person) => ({ person: personIds[person], role: 'reporter' })),
    })
  }
}

/**
 * @param {(collection: string, data: object) => Promise<{ id: string | number }>} create
 * @param {string} collection
 * @param {object[]} documents
 */
const createAll = async (create, collection, documents) => {
  const ids = []
  for (const data of documents) ids.push((await create(collection, data)).id)
  return ids
}
