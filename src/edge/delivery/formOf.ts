import type { RouteTable } from '../../platform/routes/routeTable.ts'
import { splitAddress } from '../../text/escaping/splitAddress.ts'

/**
 * The part of `Accept` that the answer depends on, by the route’s record.
 *
 * @returns undefined when the answer does not depend on it
 */
export const formOf = (routes: RouteTable, url: string, accept: string | undefined): string | undefined => {
  if (!routes.mayVary(url)) return undefined
  const [path, query] = splitAddress(url)
  return routes.find('GET', path)?.route.formOf?.(accept, query)
}
