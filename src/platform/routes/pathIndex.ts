type Place<One> = {
  literals: Map<string, Place<One>>
  parameter?: Place<One>
  rest?: Place<One>
  byMethod: Partial<Record<string, One>>
}

/** Anything that answers at a path by a method. */
export type Addressed = { method: string; path: string }

/**
 * What answers at a path, by method and path; `{names}` stand for parameters, `{rest*}` at the end for all that follows.
 * Paths match regardless of case.
 */
export class PathIndex<One extends Addressed> {
  readonly #root: Place<One> = newPlace()

  /** @returns whether it was added; if two have the same method and path, the first one counts */
  add(one: One): boolean {
    const place = segmentsOf(one.path).reduce<Place<One>>(stepInto, this.#root)
    if (place.byMethod[one.method]) return false
    place.byMethod[one.method] = one
    return true
  }

  /**
   * @param method in lower case
   * @param path without the query string
   */
  find(method: string, path: string): One | undefined {
    return search(this.#root, segmentsOf(path), method)
  }
}

const newPlace = <One>(): Place<One> => ({ literals: new Map(), byMethod: {} })

const segmentsOf = (path: string): string[] => path.split('/').slice(1)

const isParameter = (segment: string): boolean => segment.startsWith('{')

const stepInto = <One>(place: Place<One>, segment: string): Place<One> => {
  if (segment.endsWith('*}')) return (place.rest ??= newPlace())
  if (isParameter(segment)) return (place.parameter ??= newPlace())
  const key = segment.toLowerCase()
  const next = place.literals.get(key) ?? newPlace()
  place.literals.set(key, next)
  return next
}

/** Literal segments take precedence over parameters, and both over `{rest*}`. */
const search = <One>(place: Place<One>, segments: readonly string[], method: string): One | undefined => {
  const [segment, ...more] = segments
  if (segment === undefined) return place.byMethod[method] ?? place.rest?.byMethod[method]
  const literal = place.literals.get(segment.toLowerCase())
  return (
    (literal && search(literal, more, method)) ??
    (segment !== '' && place.parameter ? search(place.parameter, more, method) : undefined) ??
    place.rest?.byMethod[method]
  )
}

/** Whether the literal segments of a path are spelt exactly as in its template. */
export const isSpeltAs = (template: string, path: string): boolean => {
  const requested = segmentsOf(path)
  return segmentsOf(template).every((segment, at) => isParameter(segment) || segment === requested[at])
}
