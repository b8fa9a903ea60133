import type { At, Depth, Model, Ids, Select, Type } from './shapes.ts'

/** What a newsroom’s key may ask of a field; see “Lists” in the guide for front ends. */
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

/** What a newsroom’s key may ask for: fields by name or path (`section.slug`); `and`, `or`. */
export type AnyWhere = {
  and?: AnyWhere[]
  or?: AnyWhere[]
  [field: string]: Operators | AnyWhere[] | undefined
}

type Fields = { [field: string]: boolean | Fields }

/** Whether a client asks without an account, or with a key of the newsroom. */
export type Asker = 'key' | 'public'

export type WhereOf<T extends Type, A extends Asker> = A extends 'key' ? AnyWhere : Model<Ids>[T]['where']

type Sort<T extends Type, A extends Asker> = A extends 'key' ? string : Model<Ids>[T]['sort']

/** How documents are to look. */
export type Shape<T extends Type, A extends Asker, D extends Depth, S> = {
  /** How far relations are followed; 0 gives ids. */
  depth?: D
  select?: Select<At<T, D>> & S & { readonly [Stranger in Exclude<keyof S, keyof At<T, D>>]: never }
  /** Other members of the documents that are led to; their types are then not narrowed. */
  populate?: Record<string, Fields>
  joins?: false | Record<string, false | { limit?: number; page?: number; sort?: string; where?: AnyWhere }>
} & (A extends 'key'
  ? {
      /** The newest revision, if the key may see drafts. */
      draft?: boolean
    }
  : unknown)

/** Which documents. */
export type Which<T extends Type, A extends Asker> = {
  where?: WhereOf<T, A>
  sort?: Sort<T, A> | readonly Sort<T, A>[]
  limit?: number
}

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
