import type { Asking } from './options.ts'
import type { Query, Shape, WalkQuery } from './query.ts'

/** Asks for JSON. */
export type Get = <Body>(path: string, query?: object, asking?: Asking) => Promise<Body>

export type List<Doc> = {
  docs: Doc[]
  hasNextPage: boolean
  hasPrevPage: boolean
  limit: number
  nextPage: number | null
  page: number
  prevPage: number | null
  totalDocs: number
  totalPages: number
}

/** A page of a walk; `nextCursor` is null at the end. */
type Walked<Doc> = { docs: Doc[]; nextCursor: string | null }

export type Documents<Doc> = {
  find: (query?: Query, asking?: Asking) => Promise<List<Doc>>
  /** Every document, by cursor: none is left out or comes twice, whatever is published meanwhile. */
  walk: (query?: WalkQuery, asking?: Asking) => AsyncGenerator<Doc, void, undefined>
  findById: (id: string, shape?: Shape, asking?: Asking) => Promise<Doc>
  count: (query?: Pick<Query, 'where'>, asking?: Asking) => Promise<number>
}

export type Addressed<Doc> = Documents<Doc> & {
  /** The live document at an address, wherever it has moved; rejects with `gone` (410) when it was withdrawn. */
  findBySlug: (slug: string, shape?: Shape, asking?: Asking) => Promise<Doc>
}

export const documents = <Doc>(get: Get, type: string): Documents<Doc> => ({
  find: (query, asking) => get(`/${type}`, query, asking),
  walk: (query, asking) => walk((more) => get(`/${type}`, { ...query, ...more }, asking), query?.after),
  findById: (id, shape, asking) => get(`/${type}/${encodeURIComponent(id)}`, shape, asking),
  count: async (query, asking) =>
    (await get<{ totalDocs: number }>(`/${type}/count`, query, asking)).totalDocs,
})

async function* walk<Doc>(
  read: (from: { after: string }) => Promise<Walked<Doc>>,
  from = '',
): AsyncGenerator<Doc, void, undefined> {
  let after: string | null = from
  while (after !== null) {
    const page: Walked<Doc> = await read({ after })
    yield* page.docs
    after = page.nextCursor
  }
}

export const addressed = <Doc>(get: Get, type: string): Addressed<Doc> => ({
  ...documents<Doc>(get, type),
  findBySlug: (slug, shape, asking) => get(`/${type}/by-slug/${encodeURIComponent(slug)}`, shape, asking),
})
