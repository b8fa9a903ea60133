import { articleSlug, sectionSlug } from '../newsroom/newsroom.mjs'

/**
 * @typedef {object} Plan what to send again and again
 * @property {'GET' | 'POST'} method
 * @property {string[]} paths taken in turn
 * @property {string} body empty for GET
 * @property {number} start first number that takes the place of `mark`, a new one for each request
 */

/** @typedef {'hot' | 'cold'} Mode */

/**
 * @typedef {object} Work
 * @property {string} id
 * @property {string} title
 * @property {boolean} isOurs only Copydesk has it
 * @property {(ask: { mode: Mode, articles: number }) => Omit<Plan, 'start'>} plan
 */

/** Stands in a path or a body for a number of nine digits that never comes again. */
export const mark = '@n@'

/** The id of no story, another one each time. */
export const unseenId = `none-${mark}`

/*
 * A cold request asks for all stories but one that there is not, another one each time, as the page of a story asks for
 * others. The answer stays what it was, and no answer made before can be taken for it; the database has one condition more.
 */
/** @param {{ mode: Mode }} ask @returns {Record<string, string>} */
const unseen = ({ mode }) => (mode === 'cold' ? { 'where[id][not_equals]': unseenId } : {})

/** @param {string} path @param {Record<string, string>} query */
const address = (path, query) => {
  const text = Object.entries(query).map(([name, value]) => `${encodeURIComponent(name)}=${value}`)
  return text.length > 0 ? `${path}?${text.join('&')}` : path
}

/** @param {string[]} paths */
const get = (paths) => ({ method: /** @type {const} */ ('GET'), paths, body: '' })

/** @param {{ mode: Mode }} ask @param {number} count @param {(index: number) => string} path */
const rotate = ({ mode }, count, path) =>
  mode === 'cold' ? Array.from({ length: count }, (_, index) => path(index)) : [path(0)]

/**
 * The query is the same each time, and so are its variables but one, as clients send them: a slug, which is a text in every
 * subject, as ids are not.
 *
 * @param {{ mode: Mode }} ask
 */
const graphqlOf = ({ mode }) => {
  const fields = '{ docs { headline section { name } bylines { person { name } } } }'
  const query = `query ($none: String) { Articles(limit: 10, sort: "-publishedAt", where: { slug: { not_equals: $none } }) ${fields} }`
  return JSON.stringify({ query, variables: { none: mode === 'cold' ? unseenId : 'none' } })
}

/** @type {Work[]} */
export const works = [
  {
    id: 'W1',
    title: 'one story by slug, with its relations',
    isOurs: false,
    plan: (ask) => get(rotate(ask, ask.articles, (index) => storyPath(articleSlug(index), unseen(ask)))),
  },
  {
    id: 'W2',
    title: 'ten newest, with bodies and relations',
    isOurs: false,
    plan: (ask) =>
      get([address('/api/articles', { sort: '-publishedAt', limit: '10', depth: '1', ...unseen(ask) })]),
  },
  {
    id: 'W3',
    title: 'twenty of a section, sparse',
    isOurs: false,
    plan: (ask) => get(rotate(ask, 8, (index) => sectionPath(sectionSlug(index), unseen(ask)))),
  },
  {
    id: 'W4',
    title: 'GraphQL: ten newest, with section and bylines',
    isOurs: false,
    plan: (ask) => ({ method: 'POST', paths: ['/api/graphql'], body: graphqlOf(ask) }),
  },
  {
    id: 'F1',
    title: 'front of a section',
    isOurs: true,
    plan: (ask) =>
      get(
        rotate(ask, 8 * spellings.length, (index) =>
          address(`/api/fronts/${sectionSlug(index % 8)}`, spellings[Math.floor(index / 8)] ?? {}),
        ),
      ),
  },
]

/** One and the same front, asked for in as many ways that those who ask at the same time hardly share an answer. */
const spellings = [{}, { limit: '20' }, { body: 'false' }, { body: 'false', limit: '20' }]

/** @param {string} slug @param {Record<string, string>} more */
export const storyPath = (slug, more = {}) =>
  address('/api/articles', { 'where[slug][equals]': slug, limit: '1', depth: '1', ...more })

/** @param {string} slug @param {Record<string, string>} more */
const sectionPath = (slug, more) => {
  const fields = ['headline', 'slug', 'publishedAt'].map((name) => [`select[${name}]`, 'true'])
  const place = { 'where[section.slug][equals]': slug, sort: '-publishedAt', limit: '20', depth: '0' }
  return address('/api/articles', { ...place, ...Object.fromEntries(fields), ...more })
}
