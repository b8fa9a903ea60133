import { documentPath, listParams, shapeParams } from '../../platform/tags/keptCollections.ts'
import { splitAddress } from '../../text/escaping/splitAddress.ts'

/** A family of public addresses whose answers may be kept. */
export type Family = {
  path: RegExp
  /** Parameters that the answer depends on; of `where` the whole tree. Another one goes by the cache. */
  params: ReadonlySet<string>
}

/** Parameters of ours: a story in another format. */
const formatParams = ['format', 'part']

const row = (path: RegExp, ...params: string[]): Family => ({ path, params: new Set(params) })

/** GraphQL. The form of its answers goes by what the client accepts (GraphQL over HTTP, “Accept”). */
export const graphqlPath = '/api/graphql'

/** A picture in another size, shape or format. */
export const renditionPath = /^\/api\/media\/[\w-]+\/render$/

export const isGraphql = (url: string): boolean => url.startsWith(graphqlPath)

/** Everything that the cache may keep. What is not here is asked anew each time. */
export const families: readonly Family[] = [
  row(documentPath, ...shapeParams, ...listParams, 'after', ...formatParams),
  row(/^\/api\/(articles|sections|persons)\/by-slug\/[^/]+$/, ...shapeParams, ...formatParams),
  row(/^\/api\/(articles|persons|sections)\/[\w-]+\/(json-ld|metadata)$/),
  row(/^\/api\/redirects\/resolve$/, 'resource', 'slug'),
  row(/^\/api\/fronts(\/[^/]+)?$/, 'limit', 'body'),
  row(/^\/api\/most-read$/, 'section', 'hours', 'limit'),
  row(/^\/api\/globals\/site-settings$/, 'depth', 'select', 'populate'),
  row(/^\/api\/media\/file\/[^/]+$/),
  row(renditionPath, 'w', 'h', 'fit', 'format', 'v'),
  row(/^\/api\/graphql$/, 'query', 'variables', 'operationName', 'extensions'),
  row(/^\/api\/search$/, 'q', 'section', 'person', 'from', 'to', 'type', 'page', 'limit', 'sort'),
  row(/^\/feeds\/.+$/),
  row(/^\/(news-sitemap|sitemap|sitemaps\/[\w-]+)\.xml$/),
]

/** Longer addresses are nobody’s but an attacker’s: not worth keeping. */
export const longestAddress = 4000

/** Parameters that campaigns and platforms add and that nobody here reads. */
const ignored = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|ref_src)$/

/**
 * The one form of an address: parameters in order, campaign parameters left out.
 *
 * @param url path and query as they came
 * @returns undefined when an answer at this address may not be kept
 */
export const normalise = (url: string): string | undefined => {
  const [path, given] = splitAddress(url)
  const family = families.find((each) => each.path.test(path))
  if (!family) return undefined
  const pairs = given === '' ? [] : readPairs(given)
  if (!pairs?.every(({ root }) => family.params.has(root))) return undefined
  const query = ordered(pairs).map(({ text }) => text)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

type Pair = { name: string; root: string; text: string }

/** Undefined when a name cannot be read. */
const readPairs = (query: string): Pair[] | undefined => {
  const pairs: Pair[] = []
  for (const text of query.split('&')) {
    const name = decoded(text.split('=', 1)[0] ?? '')
    if (name === undefined) return undefined
    if (name === '' || ignored.test(name)) continue
    pairs.push({ name, root: name.split('[', 1)[0] ?? name, text })
  }
  return pairs
}

const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return undefined
  }
}

/** By name; where places in a list go by the order alone (`a[]=1`), as they came. */
const ordered = (pairs: Pair[]): Pair[] => {
  if (pairs.some(({ name }) => name.includes('[]'))) return pairs
  return pairs.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}
