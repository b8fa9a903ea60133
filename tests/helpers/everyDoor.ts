import type { Paths } from './publicGets.ts'

/*
 * Every route of the API's description, asked by somebody without credentials: with what is live, was moved, is withdrawn,
 * is a draft, and is not there.
 */

export type Door = { method: string; place: string; url: string }

/** What is there of a type, by the names of parameters. */
export type There = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>

const unknown = ['01900000-0000-7000-8000-000000000000', 'nosuch']

/** Parameters whose values are the same whatever the type. */
const anywhere: Readonly<Record<string, readonly string[]>> = {
  change: unknown,
  file: ['stories-1.xml', 'persons-1.xml', 'news-1.xml', 'stories-9.xml', 'nosuch'],
  lane: ['legal'],
  token: ['nosuch'],
  topic: ['tide', 'nosuch'],
  transition: ['publish'],
}

const listQueries = [
  '',
  '?depth=2&limit=3&sort=-publishedAt',
  '?where[section.slug][equals]=harbour',
  '?where[slug][in]=nosuch,harbour&limit=1&page=2',
  '?where[id][not_equals]=nosuch&pagination=false',
  '?after=&limit=1',
  '?after=nosuch',
  '?draft=true&trash=true&locale=de&utm_source=elsewhere',
  '?limit=0',
  '?where[body][exists]=true',
  '?depth=x',
  '?depth=1.5',
  '?joins[articles][limit]=1',
  '?joins[nosuch][limit]=1',
  '?select[headline]=true&populate[persons][name]=true&depth=3',
  `?where[id][in]=${'nosuch,'.repeat(900)}nosuch`,
]
const documentQueries = ['', '?depth=3', '?draft=true&depth=x', '?asOf=2026-01-01', '?select[name]=true']
const formats = ['html', 'markdown&part=body', 'ninjs', 'nosuch'].map((format) => `?format=${format}`)

const pageAt = (path: string): string => `?path=${path}`

const queries: Readonly<Record<string, readonly string[]>> = {
  '/api/fronts': ['', '?body=true&limit=2', '?limit=0'],
  '/api/fronts/{section}': ['', '?limit=2'],
  '/api/globals/site-settings': ['', '?depth=2', '?select[siteName]=true', '?draft=true', '?depth=x'],
  '/api/media/{id}/render': ['?w=160&format=jpeg', '?w=161', '?w=160&format=jpeg&v=nosuch'],
  '/api/most-read': ['', '?section=harbour&hours=1', '?section=nosuch', '?limit=0'],
  '/api/pages': [
    ...[
      '',
      '?path=nosuch',
      '?path=/&limit=0',
      '?path=/&after=nosuch',
      '?path=/nosuch',
      '?path=/topics/tide',
      '?path=/search&q=tied',
      '?path=/search&q=',
    ],
    ...['/', '/sections/harbour', '/stories/spring-tide', '/stories/old-tide', '/persons/ida-sorensen'].map(
      pageAt,
    ),
    ...['/stories/neap-tide', '/stories/ebb-tide', '/Stories/Spring-Tide/', '/sections/lost-sections'].map(
      pageAt,
    ),
  ],
  '/api/search': [
    '?q=tide',
    '?q=tied',
    '?q=tide&section=harbour',
    '?q=',
    '?q=tide&section=nosuch',
    '?q=nosuch',
  ],
}

/** @param paths of the API's description */
export const everyDoor = (paths: Paths, there: There): Door[] =>
  Object.entries(paths).flatMap(([place, methods]) =>
    Object.keys(methods).flatMap((method) =>
      urlsOf(place, method, there).map((url) => ({ method, place, url })),
    ),
  )

const urlsOf = (place: string, method: string, there: There): string[] => {
  const filled = fill(place, there)
  return filled.flatMap((url) => (method === 'get' ? queriesFor(place) : ['']).map((query) => url + query))
}

const queriesFor = (place: string): readonly string[] => {
  const known = queries[place]
  if (known) return known
  if (/^\/api\/articles\/(by-slug\/)?\{\w+\}$/.test(place)) return [...documentQueries, ...formats]
  if (/^\/api\/[\w-]+\/(by-slug\/)?\{\w+\}$/.test(place)) return documentQueries
  return /^\/api\/[\w-]+(\/count)?$/.test(place) ? listQueries : ['']
}

const fill = (place: string, there: There): string[] => {
  const [, name] = /\{(\w+)\}/.exec(place) ?? []
  if (name === undefined) return [place]
  const [, , type = ''] = place.split('/')
  const values = anywhere[name] ?? [...(there[type]?.[name] ?? []), ...unknown]
  return values.flatMap((value) => fill(place.replace(`{${name}}`, encodeURIComponent(value)), there))
}
