import { words } from '../newsroom/prose.mjs'
import { unseenId, works } from './works.mjs'

/**
 * @typedef {object} GrowthWork
 * @property {string} id
 * @property {string} title
 * @property {(archive: { stories: number }, get: (path: string) => Promise<{ status: number, text: string }>) => Promise<string[]>} paths
 *   what to ask for, taken in turn, each answer made anew; none where the server cannot be asked so
 */

/** So many stories are asked for by their slugs, however many there are: what is kept of them is the same. */
const asked = 1000
const perPage = 20

/** @param {string} id @returns {GrowthWork} */
const likeWork = (id) => {
  const work = works.find((each) => each.id === id)
  if (!work) throw new Error(`There is no work ${id}.`)
  const { title } = work
  return {
    id,
    title,
    paths: ({ stories }) =>
      Promise.resolve(work.plan({ mode: 'cold', articles: Math.min(asked, stories) }).paths),
  }
}

/** The same without the count of all that there are. @param {GrowthWork} work @returns {GrowthWork} */
const uncounted = ({ id, paths, title }) => ({
  id: `${id}n`,
  title: `${title}, no totals`,
  paths: async (...asked) => (await paths(...asked)).map((path) => `${path}&pagination=false`),
})

const unseen = `where[id][not_equals]=${unseenId}`
const list = `/api/articles?sort=-publishedAt&limit=${perPage}&depth=0&select[headline]=true&select[slug]=true`

/** @param {{ stories: number }} archive the last pages but one, where the whole archive lies before */
const deepPages = ({ stories }) => {
  const last = Math.floor(stories / perPage)
  return Array.from({ length: Math.min(40, last) }, (_, index) => last - index)
}

/** Every two words that stories are made of: each question comes once, or once in ten thousand. */
const pairs = words.flatMap((one, place) =>
  words.map((_, step) => `${one}+${words[(place + step * 37) % words.length] ?? one}`),
)

/** @type {GrowthWork[]} */
export const growthWorks = [
  ...['W1', 'W2', 'W3', 'F1'].map(likeWork),
  ...['W2', 'W3'].map(likeWork).map(uncounted),
  {
    id: 'S1',
    title: 'search for two words',
    paths: () => Promise.resolve(pairs.map((pair) => `/api/search?q=${pair}`)),
  },
  {
    id: 'P1',
    title: 'the last pages, by number',
    paths: (archive) => Promise.resolve(deepPages(archive).map((page) => `${list}&page=${page}&${unseen}`)),
  },
  {
    id: 'P2',
    title: 'the last pages, by cursor',
    paths: async (_archive, get) => {
      const cursors = await lastCursors(get)
      return cursors.map((cursor) => `${list}&after=${encodeURIComponent(cursor)}&${unseen}`)
    },
  },
]

/**
 * The places of the last pages, for which the whole archive is walked once.
 *
 * @param {(path: string) => Promise<{ text: string }>} get
 * @returns {Promise<string[]>}
 */
const lastCursors = async (get) => {
  const cursors = []
  for (let cursor = ''; ;) {
    const { text } = await get(
      `${list.replace(/limit=\d+/, 'limit=100')}&after=${encodeURIComponent(cursor)}`,
    )
    const { nextCursor } = JSON.parse(text)
    if (typeof nextCursor !== 'string') return cursors.slice(-40)
    cursors.push(nextCursor)
    cursor = nextCursor
  }
}
