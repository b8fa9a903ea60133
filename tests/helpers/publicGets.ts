import type { Newsroom } from './newsroom.ts'

/** The formats of feeds, by the last part of their addresses. */
export const feedFiles = ['rss.xml', 'atom.xml', 'feed.json']

export type Paths = Record<string, Record<string, { security: object[] } | undefined>>

/** Each public GET of a document with the parameters of something that is live, and some that are wrong. */
export const publicGets = async (room: Newsroom, paths: Paths): Promise<{ place: string; url: string }[]> => {
  const places = Object.keys(paths).filter((place) => paths[place]?.['get']?.security.some(isNone))
  const found = await Promise.all(
    places.map(async (place) => (await filled(room, place)).map((url) => ({ place, url }))),
  )
  return found.flat()
}

const isNone = (way: object): boolean => Object.keys(way).length === 0

const queries = ['', '?depth=0', '?depth=2&limit=100', '?after=&limit=1']
const formats = ['html', 'markdown', 'text&part=body', 'ninjs', 'nosuch'].map((format) => `?format=${format}`)

/** What is asked of places that do not say it themselves. */
const examples: Readonly<Record<string, readonly string[]>> = {
  '/api/graphql': ['/api/graphql?query={__typename}'],
  '/api/redirects/resolve': ['/api/redirects/resolve?resource=articles&slug=nosuch'],
  '/api/fronts/{section}': ['/api/fronts/harbour', '/api/fronts/harbour?body=true'],
  '/api/pages': ['/', '/sections/harbour', '/persons/ida-sorensen', '/nosuch'].map(
    (path) => `/api/pages?path=${path}`,
  ),
  '/api/search': [
    'dredger',
    'harbour',
    'dreger',
    'dredger&section=harbour',
    '',
    'dredger&section=nosuch',
  ].map((q) => `/api/search?q=${q}`),
  '/api/most-read': ['', '?section=harbour&hours=1', '?limit=0'].map((query) => `/api/most-read${query}`),
  '/api/stream': ['/api/stream', '/api/stream?types=nosuch'],
  '/sitemaps/{file}': ['/sitemaps/stories-1.xml', '/sitemaps/stories-99.xml'],
  ...Object.fromEntries(
    feedFiles.map((file) => [
      `/feeds/topics/{topic}/${file}`,
      [`/feeds/topics/harbour/${file}`, `/feeds/topics/nosuch/${file}`],
    ]),
  ),
}

const filled = async (room: Newsroom, place: string): Promise<string[]> => {
  const known = examples[place]
  if (known) return [...known]
  if (!place.includes('{'))
    return queries.map((query) => place + query).filter((url) => !/fronts.*100/.test(url))
  if (place.includes('{token}')) return [place.replace('{token}', 'nosuch').replace('{filename}', 'x.jpg')]
  const urls = (await ofLive(room, place)).map((url) =>
    place.endsWith('/render') ? `${url}?w=160&format=jpeg` : url,
  )
  return /^\/api\/articles\/(by-slug\/)?\{\w+\}$/.test(place)
    ? [...urls, ...formats.map((format) => urls[0] + format)]
    : urls
}

/** For five of what is live of the type that the address names. */
const ofLive = async (room: Newsroom, place: string): Promise<string[]> => {
  const type = place.split('/')[2] ?? ''
  const { body } = await room.rest('public', 'GET', `/api/${type}?depth=0&limit=100`)
  return (body.docs as Record<string, string>[])
    .slice(0, 5)
    .map((doc) =>
      place.replaceAll(/\{(\w+)\}/g, (_all, name: string) => encodeURIComponent(String(doc[name]))),
    )
}
