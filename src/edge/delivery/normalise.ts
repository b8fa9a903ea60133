import { isOfCampaign } from '../../platform/routes/campaigns.ts'
import type { Route } from '../../platform/routes/route.ts'
import type { RouteTable } from '../../platform/routes/routeTable.ts'
import { splitAddress } from '../../text/escaping/splitAddress.ts'

/** Longer addresses are not cached; only attackers send them. */
export const longestAddress = 4000

/**
 * The normalised form of an address: parameters sorted, campaign parameters removed. An answer may be cached when its
 * route’s record allows it, the path is spelt as in the record, and all parameters are declared there.
 *
 * @param url path and query as they were sent
 * @returns undefined when an answer at this address may not be cached
 */
export const normalise = (routes: RouteTable, url: string): string | undefined => {
  const [path, given] = splitAddress(url)
  const found = routes.find('GET', path)
  if (found?.route.cache !== 'public' || !found.isPlain) return undefined
  const pairs = given === '' ? [] : readPairs(given)
  if (!pairs?.every(({ root }) => isKept(found.route, root))) return undefined
  const query = ordered(pairs).map(({ text }) => text)
  return query.length > 0 ? `${path}?${query.join('&')}` : path
}

const isKept = ({ query = {}, uncached = [] }: Route, root: string): boolean =>
  Object.hasOwn(query, root) && !uncached.includes(root)

type Pair = { name: string; root: string; text: string }

/** Parses a query string; undefined when a name cannot be decoded. */
const readPairs = (query: string): Pair[] | undefined => {
  const pairs: Pair[] = []
  for (const text of query.split('&')) {
    const name = decoded(text.split('=', 1)[0] ?? '')
    if (name === undefined) return undefined
    if (name === '' || isOfCampaign(name)) continue
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

/** Sorts parameters by name, unless their order matters (`a[]=1`). */
const ordered = (pairs: Pair[]): Pair[] => {
  if (pairs.some(({ name }) => name.includes('[]'))) return pairs
  return pairs.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}
