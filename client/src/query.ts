/** What a field is asked for; see “Lists” in the guide for front ends. */
export type Operators = {
  equals?: unknown
  not_equals?: unknown
  in?: readonly unknown[]
  not_in?: readonly unknown[]
  exists?: boolean
  like?: string
  contains?: string
  greater_than?: unknown
  greater_than_equal?: unknown
  less_than?: unknown
  less_than_equal?: unknown
}

/** Fields by name or path (`section.slug`); `and`, `or`. */
export type Where = { and?: Where[]; or?: Where[]; [field: string]: Operators | Where[] | undefined }

type Fields = { [field: string]: boolean | Fields }

/** How documents are to look. */
export type Shape = {
  /** How far relations are followed; 0 gives ids. */
  depth?: number
  select?: Fields
  populate?: Record<string, Fields>
  joins?: false | Record<string, false | { limit?: number; page?: number; sort?: string; where?: Where }>
  /** The newest revision; with a key that may see drafts. */
  draft?: boolean
}

/** Which documents, and how. */
export type Query = Shape & { where?: Where; sort?: string; limit?: number; page?: number }

/** A whole list, a page of `limit` at a time; `after` is a cursor from before. */
export type WalkQuery = Omit<Query, 'page' | 'draft'> & { after?: string }

/** Writes a query as Payload reads it: `where[a][equals]=b`. Names are sorted, so that a cache meets one address. */
export const queryString = (query: object): string => {
  const parts = pairs('', query).map(
    ([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  )
  return parts.length > 0 ? `?${parts.join('&')}` : ''
}

const pairs = (name: string, value: unknown): [string, string][] => {
  if (value === undefined) return []
  if (value instanceof Date) return [[name, value.toISOString()]]
  if (typeof value !== 'object' || value === null) return [[name, textOf(value)]]
  const inner = Object.entries(value)
  if (!Array.isArray(value)) inner.sort(([one], [other]) => (one < other ? -1 : 1))
  return inner.flatMap(([key, one]) => pairs(name === '' ? key : `${name}[${key}]`, one))
}

const textOf: (value: unknown) => string = String
