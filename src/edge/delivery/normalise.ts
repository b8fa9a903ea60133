import { isOfCampaign } from '../../platform/routes/campaigns.ts'
import type { Route } from '../../platform/routes/route.ts'
import type { RouteTable } from '../../platform/routes/routeTable.ts'
import { splitAddress } from '../../text/escaping/splitAddress.ts'

/** Longer addresses are nobody’s but an attacker’s: not worth keeping. */
export const longestAddress = 4000

/**
 * The one form of an address: parameters in order, campaign parameters left out. An answer may be kept when its route’s
 * record says so, the address is spelt as there, and all parameters are among those that the record names.
 *
 * @param url path and query as they came
 * @returns undefined when an answer at this address may not be kept
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

/** Undefined when a name cannot be read. */
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

/** By name; where places in a list go by the order alone (`a[]=1`), as they came. */
const ordered = (pairs: Pair[]): Pair[] => {
  if (pairs.some(({ name }) => name.includes('[]'))) return pairs
  return pairs.toSorted((one, other) => (one.name < other.name ? -1 : one.name > other.name ? 1 : 0))
}
