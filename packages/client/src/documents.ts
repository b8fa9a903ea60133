import type { Asking } from './options.ts'
import type { Asker, Shape, WhereOf, Which } from './query.ts'
import type { At, Depth, Selected, Type } from './shapes.ts'

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

/** The documents of one type. What comes is typed by `depth` and `select`. */
export type Documents<T extends Type, A extends Asker> = {
  find: <const S extends object | undefined = undefined, const D extends Depth = 1>(
    query?: Shape<T, A, D, S> & Which<T, A> & { page?: number },
    asking?: Asking,
  ) => Promise<List<Selected<At<T, D>, S>>>
  /**
   * Every document, by cursor, a page of `limit` at a time: none is left out or comes twice, whatever is published
   * meanwhile. `after` is a cursor from before.
   */
  walk: <const S extends object | undefined = undefined, const D extends Depth = 1>(
    query?: Omit<Shape<T, A, D, S>, 'draft'> & Which<T, A> & { after?: string },
    asking?: Asking,
  ) => AsyncGenerator<Selected<At<T, D>, S>, void, undefined>
  findById: <const S extends object | undefined = undefined, const D extends Depth = 1>(
    id: string,
    shape?: Shape<T, A, D, S>,
    asking?: Asking,
  ) => Promise<Selected<At<T, D>, S>>
  count: (query?: { where?: WhereOf<T, A> }, asking?: Asking) => Promise<number>
}

export type Addressed<T extends Type, A extends Asker> = Documents<T, A> & {
  /** The live document at an address, wherever it has moved; rejects with `gone` (410) when it was withdrawn. */
  findBySlug: <const S extends object | undefined = undefined, const D extends Depth = 1>(
    slug: string,
    shape?: Shape<T, A, D, S>,
    asking?: Asking,
  ) => Promise<Selected<At<T, D>, S>>
}

export const documents = <T extends Type, A extends Asker>(get: Get, type: T): Documents<T, A> => ({
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

export const addressed = <T extends Type, A extends Asker>(get: Get, type: T): Addressed<T, A> => ({
  ...documents<T, A>(get, type),
  findBySlug: (slug, shape, asking) => get(`/${type}/by-slug/${encodeURIComponent(slug)}`, shape, asking),
})
