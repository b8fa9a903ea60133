import { isSpeltAs, PathIndex } from './pathIndex.ts'
import type { Route } from './route.ts'

/** The route at a path; `isPlain` when the path is spelt exactly as in the record. */
export type Found = { route: Route; isPlain: boolean }

/**
 * The records of all routes, found by method and path. Paths match as leniently as the most lenient router behind
 * (ignoring case and trailing slashes), so that no other spelling of a route escapes its rate limit or its cache rules.
 */
export class RouteTable {
  readonly #index = new PathIndex<Route>()
  readonly #all: Route[] = []
  readonly #varying = new Set<string>()

  constructor(routes: Iterable<Route> = []) {
    this.add(routes)
  }

  /** Adds records; if two have the same method and path, the first one counts. */
  add(routes: Iterable<Route>): void {
    for (const route of routes) {
      if (!this.#index.add(route)) continue
      this.#all.push(route)
      if (route.formOf) this.#varying.add(route.path.replace(/\{.*$/, ''))
    }
  }

  get all(): readonly Route[] {
    return this.#all
  }

  /** Whether the answer at a URL may depend on `Accept`; a cheap check, because most do not. */
  mayVary(url: string): boolean {
    for (const beginning of this.#varying) if (url.startsWith(beginning)) return true
    return false
  }

  /**
   * @param method the HTTP method; HEAD is answered by the route for GET
   * @param path without the query string
   */
  find(method: string, path: string): Found | undefined {
    const name = method === 'HEAD' ? 'get' : method.toLowerCase()
    const trimmed = path.replace(/\/+$/, '')
    const route = this.#index.find(name, trimmed)
    if (!route) return undefined
    return { route, isPlain: (trimmed === path || path === '/') && isSpeltAs(route.path, trimmed) }
  }
}
