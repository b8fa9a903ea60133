import type { Media } from '../../../payload-types.ts'
import { pathOf } from '../../formats/payload/pageOf.ts'
import type { Hit } from '../../search/payload/readHits.ts'
import { type NamedCount, search, type SearchAnswer } from '../../search/payload/search.ts'
import { hiddenHead } from '../heads.ts'
import type { Search } from '../searchShapes.ts'
import type { Context, Made } from './context.ts'
import { type Cards, readCards } from './readCards.ts'
import { pictureOf } from './shapesOf.ts'

/** The page before anybody has searched for something. */
const empty: Search = {
  q: '',
  didYouMean: null,
  match: 'all',
  hits: [],
  facets: { type: [], section: [], person: [], year: [], month: [] },
  page: 1,
  totalPages: 1,
  totalDocs: 0,
  isTotalExact: true,
}

/**
 * The page of a search, also while nothing is searched for.
 *
 * @throws {Refused} 400 for a question that `/api/search` refuses; 503 `search-not-ready`
 */
export const readSearch = async (context: Context): Promise<Made<'search'>> => {
  const { q = '', ...more } = context.ask.search ?? {}
  return {
    ...{ status: 200, kind: 'search', path: '/search', breadcrumb: [] },
    head: hiddenHead(context.outside.site, 'Search', 'noindex, follow'),
    search: q === '' && Object.keys(more).length === 0 ? empty : await find(context),
  }
}

const find = async ({ ask, outside, payload }: Context): Promise<Search> => {
  const { docs, facets, ...answer } = await search(payload, { ...ask.search, limit: ask.limit })
  const { didYouMean, isTotalExact, match, page, q, totalDocs, totalPages } = answer
  const stories = docs.filter(({ type }) => type === 'articles').map(({ id }) => id)
  const cards = await readCards(payload, outside, stories)
  return {
    ...{ q, didYouMean, match, page, totalPages, totalDocs, isTotalExact },
    hits: docs.map((hit) => hitOf(hit, cards, outside)),
    facets: facetsOf(facets),
  }
}

const kinds = { articles: 'story', persons: 'person', sections: 'section' } as const

const hitOf = (hit: Hit, cards: Cards, outside: Context['outside']): Search['hits'][number] => {
  const { dek, id, image, marked, slug, title, type } = hit
  const story = type === 'articles' ? cards.one(id) : null
  const own =
    type === 'persons' ? pathOf.person(outside, { id, slug }) : pathOf.section(outside, { id, slug })
  return {
    ...{ kind: kinds[type], path: type === 'articles' ? (story?.path ?? null) : own },
    ...{ title, dek, picture: story?.picture ?? pictureOf(image as Media | null, outside) },
    ...{ marked, story },
  }
}

/** Sections and persons by their slugs, as they are asked for. */
const facetsOf = ({ month, person, section, type, year }: SearchAnswer['facets']): Search['facets'] => ({
  type: type.map(countOf),
  section: section.map(countOf),
  person: person.map(countOf),
  year: year.map(countOf),
  month: month.map(countOf),
})

const countOf = ({ count, name, slug, value }: NamedCount): Search['facets']['type'][number] => ({
  value: slug ?? value,
  name: name ?? null,
  count,
})
