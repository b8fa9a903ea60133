import type { RouteTable } from '../../platform/routes/routeTable.ts'
import { splitAddress } from '../../text/escaping/splitAddress.ts'

/**
 * What of `Accept` the answer at an address goes by, as its route’s record says.
 *
 * @returns undefined where the answer does not go by it
 */
export const formOf = (routes: RouteTable, url: string, accept: string | undefined): string | undefined => {
  if (!routes.mayVary(url)) return undefined
  const [path, query] = splitAddress(url)
  return routes.find('GET', path)?.route.formOf?.(accept, query)
}
