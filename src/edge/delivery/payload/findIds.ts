import {
  type Collection,
  combineQueries,
  findOperation,
  type PaginatedDocs,
  type PayloadRequest,
  type Where,
} from 'payload'

import { boundRelations } from '../../../people/outsiders/payload/boundRelations.ts'
import type { Question } from '../../../platform/filters/payload/questionIn.ts'
import { rulesOf } from '../../../platform/filters/publicFilters.ts'
import { idsOf } from '../../../platform/paging/payload/idsOnly.ts'
import type { Fragments } from '../../../public/fragments/payload/fragments.ts'

export type Listing = { ids: string[]; page: PaginatedDocs }

type Ask = { collection: Collection; fragments: Fragments; question: Question; req: PayloadRequest }

/**
 * Which documents a public list has, and what it says of its pages. What asks for fields of the documents
 * themselves, by the table of the public's filters, goes to the database at once with the public's access rule;
 * anything else by Payload's own find.
 */
export const findIds = async ({ collection, fragments, question, req }: Ask): Promise<Listing> => {
  const { slug } = collection.config
  const where = await withSectionIds(question.where ?? {}, (section) =>
    fragments.idBySlug({ collection: req.payload.collections.sections, slug: section, req }),
  )
  if (isPlain(slug, where)) {
    const asked = { ...question, where: where as Where }
    const found = await idsOf(slug, () => findPlain(collection, asked, req))
    // Payload says of the pages of an empty list different things, as it looked for it.
    if (found.ids.length > 0) return found
  }
  return idsOf(slug, () => findByPayload(collection, question, req))
}

type Condition = Record<string, unknown>

/** As Payload finds, without its checks of the conditions: the table of the public's filters has been their check. */
const findPlain = async (
  { config }: Collection,
  { limit, page, pagination = true, sort, where }: Question,
  req: PayloadRequest,
): Promise<PaginatedDocs> => {
  const access = await config.access.read({ req })
  const bounded = await boundRelations(req, config.slug, where)
  if (access === false) throw new Error('Payload says that nothing may be read.')
  return req.payload.db.find({
    collection: config.slug,
    limit: limit ?? (pagination ? 10 : 0),
    page: Number(page) || 1,
    pagination,
    req,
    sort: sort ?? config.defaultSort,
    where: combineQueries(bounded, access),
  })
}

const findByPayload = (
  collection: Collection,
  { limit, page, pagination, sort, where }: Question,
  req: PayloadRequest,
): Promise<PaginatedDocs> =>
  findOperation({ collection, limit, overrideAccess: false, page, pagination, req, sort, where } as never)

const isJunction = (name: string): boolean => /^(and|or)$/i.test(name)

const isPlain = (slug: string, where: unknown): boolean => {
  const filters = rulesOf(slug)?.filters ?? {}
  return Object.entries(where as Condition).every(([name, value]) =>
    isJunction(name)
      ? Array.isArray(value) && value.every((each) => isPlain(slug, each))
      : name in filters && !name.includes('.'),
  )
}

/** A section is asked for by its slug; a story knows it by its id, and has an index for that. */
const withSectionIds = async (
  where: unknown,
  idOf: (slug: string) => Promise<string | undefined>,
): Promise<Condition> => {
  // One name stands for one condition: two of one section are left to Payload.
  const asksForSection = 'section' in (where as Condition)
  const pairs = Object.entries(where as Condition).map(async ([name, value]): Promise<[string, unknown]> => {
    if (isJunction(name) && Array.isArray(value))
      return [name, await Promise.all(value.map((each) => withSectionIds(each, idOf)))]
    const slug = name === 'section.slug' && !asksForSection ? slugIn(value) : undefined
    if (slug === undefined) return [name, value]
    const id = await idOf(slug)
    return ['section', id === undefined ? { in: [] } : { equals: id }]
  })
  return Object.fromEntries(await Promise.all(pairs))
}

/** The slug, when nothing but `equals` is asked. */
const slugIn = (operators: unknown): string | undefined => {
  const { equals, ...others } = operators as Condition
  return typeof equals === 'string' && Object.keys(others).length === 0 ? equals : undefined
}
