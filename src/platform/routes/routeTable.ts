import type { Method, Route } from './route.ts'

type Place = {
  literals: Map<string, Place>
  parameter?: Place
  rest?: Place
  routes: Partial<Record<Method, Route>>
}

/** The route at a path; `isPlain` when the path is spelt exactly as in the record. */
export type Found = { route: Route; isPlain: boolean }

const newPlace = (): Place => ({ literals: new Map(), routes: {} })

/**
 * The records of all routes, found by method and path. Paths match as leniently as the most lenient router behind
 * (ignoring case and trailing slashes), so that no other spelling of a route escapes its rate limit or its cache rules.
 */
export class RouteTable {
  readonly #root = newPlace()
  readonly #all: Route[] = []
  readonly #varying = new Set<string>()

  constructor(routes: Iterable<Route> = []) {
    this.add(routes)
  }

  /** Adds records; if two have the same method and path, the first one counts. */
  add(routes: Iterable<Route>): void {
    for (const route of routes) {
      const place = segmentsOf(route.path).reduce(stepInto, this.#root)
      if (place.routes[route.method]) continue
      place.routes[route.method] = route
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
    const route = search(this.#root, segmentsOf(trimmed), name)
    if (!route) return undefined
    return { route, isPlain: (trimmed === path || path === '/') && isSpeltAs(route.path, trimmed) }
  }
}

const segmentsOf = (path: string): string[] => path.split('/').slice(1)

const isParameter = (segment: string): boolean => segment.startsWith('{')

const stepInto = (place: Place, segment: string): Place => {
  if (segment.endsWith('*}')) return (place.rest ??= newPlace())
  if (isParameter(segment)) return (place.parameter ??= newPlace())
  const key = segment.toLowerCase()
  const next = place.literals.get(key) ?? newPlace()
  place.literals.set(key, next)
  return next
}

/** Literal segments take precedence over parameters, and both over `{rest*}`. */
const search = (place: Place, segments: readonly string[], method: string): Route | undefined => {
  const [segment, ...more] = segments
  if (segment === undefined) return place.routes[method as Method] ?? place.rest?.routes[method as Method]
  const literal = place.literals.get(segment.toLowerCase())
  return (
    (literal && search(literal, more, method)) ??
    (segment !== '' && place.parameter ? search(place.parameter, more, method) : undefined) ??
    place.rest?.routes[method as Method]
  )
}

const isSpeltAs = (template: string, path: string): boolean => {
  const asked = segmentsOf(path)
  return segmentsOf(template).every((segment, at) => isParameter(segment) || segment === asked[at])
}
