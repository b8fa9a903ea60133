import type { Payload } from 'payload'

import { dependsOn } from '../../../platform/tags/payload/collectDependencies.ts'
import { anyOf } from '../../../platform/tags/tags.ts'
import { type Refusal, refuse } from '../../../rules/refusals/refuse.ts'
import { refused, refusedAll } from '../../../rules/refusals/refused.ts'
import { nameOf } from '../../documents/document.ts'
import { storeOf } from '../../documents/payload/storeOf.ts'
import { byRelevance, byTime, type Count, type Facets, facetsOf, mostReread } from '../arrange.ts'
import { type SearchRequest, parseSearch } from '../parseSearch.ts'
import type { Candidate, EntryTexts } from '../searchIndex.ts'
import { type Named, namesById } from './names.ts'
import { type IndexResult, queryIndex } from './queryIndex.ts'
import { type Hit, readHits } from './readHits.ts'
import { searchIndexOf } from './searchIndexOf.ts'

/** A value of a facet, with the name and slug of the section or person that it stands for. */
export type NamedCount = Count & { name?: string; slug?: string }

/** The answer to a search, with the pagination of Payload's lists. */
export type SearchAnswer = {
  q: string
  /** The corrected query that was answered instead, if the original one found nothing. */
  didYouMean: string | null
  match: 'all' | 'any'
  docs: Hit[]
  totalDocs: number
  /** False if there are further, older matches, which are not counted. */
  isTotalExact: boolean
  limit: number
  page: number
  totalPages: number
  hasPrevPage: boolean
  hasNextPage: boolean
  facets: Record<keyof Facets, NamedCount[]>
}

/**
 * Searches live documents. Everybody gets the same answer as the public, staff too.
 *
 * @param given the parameters of the address, or the arguments of the GraphQL query
 * @throws {Refused} 400 with everything that is wrong with the parameters; 503 `search-not-ready` while the index is being
 *   filled
 */
export const search = async (
  payload: Payload,
  given: Readonly<Record<string, unknown>>,
): Promise<SearchAnswer> => {
  const request = parseSearch(given)
  if (Array.isArray(request)) throw refusedAll(request)
  dependsOn(['articles', 'persons', 'sections'].flatMap(anyOf))
  if ((await searchIndexOf(payload).state()) !== 'complete') throw refused('search-not-ready')
  const found = await queryIndex(payload, await toIndexQuery(payload, request))
  return answer(payload, request, found)
}

const toIndexQuery = async (payload: Payload, request: SearchRequest) => {
  const sections = await idsBySlug(payload, 'sections', request.sections)
  const people = await idsBySlug(payload, 'persons', request.persons)
  const unknown = [
    ...unknownIn('section', request.sections, sections),
    ...unknownIn('person', request.persons, people),
  ]
  if (unknown.length > 0) throw refusedAll(unknown)
  const { from, terms, to, types } = request
  return {
    terms,
    types,
    ...(sections.length > 0 && { sections: sections.map(({ id }) => id) }),
    ...(people.length > 0 && { people: people.map(({ id }) => id) }),
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to }),
  }
}

type Slugged = { id: string; slug: string }

const idsBySlug = async (
  payload: Payload,
  type: 'sections' | 'persons',
  slugs: string[],
): Promise<Slugged[]> => (slugs.length === 0 ? [] : storeOf(payload).bySlug(type, slugs))

const unknownIn = (field: 'section' | 'person', slugs: string[], found: Slugged[]): Refusal[] =>
  slugs
    .filter((slug) => !found.some((one) => one.slug === slug))
    .map((slug) =>
      field === 'section'
        ? refuse('no-such-section/search', { slug, status: 400, data: { field } })
        : refuse('no-such-person', { slug, data: { field } }),
    )

const answer = async (
  payload: Payload,
  request: SearchRequest,
  found: IndexResult,
): Promise<SearchAnswer> => {
  const { limit, page, q, sort } = request
  const { ordered, texts } = await inOrder(payload, found, sort)
  const shown = ordered.slice((page - 1) * limit, page * limit)
  const facets = facetsOf(ordered)
  const sections = await namesById(payload, 'sections', [...valuesOf(facets.section), ...sectionsOf(shown)])
  const people = await namesById(payload, 'persons', [
    ...valuesOf(facets.person),
    ...found.terms.flatMap((term) => term.people),
  ])
  const totalPages = Math.max(1, Math.ceil(ordered.length / limit))
  return {
    q,
    didYouMean: found.isCorrected ? correctedText(request, found) : null,
    match: found.match,
    docs: await readHits(payload, shown, { terms: found.terms, sections, people, texts }),
    totalDocs: ordered.length,
    isTotalExact: !found.isCapped,
    limit,
    page,
    totalPages,
    hasPrevPage: page > 1,
    hasNextPage: page < totalPages,
    facets: { ...facets, section: named(facets.section, sections), person: named(facets.person, people) },
  }
}

type Ordered = { ordered: Candidate[]; texts: EntryTexts[] }

/** Sorts the matches. The best ones are scored a second time with their whole texts, which the snippets need anyway. */
const inOrder = async (
  payload: Payload,
  found: IndexResult,
  sort: SearchRequest['sort'],
): Promise<Ordered> => {
  if (sort === 'newest') return { ordered: byTime(found.candidates), texts: [] }
  const first = byRelevance(found.candidates, found.terms)
  const best = first.slice(0, mostReread)
  const texts = await searchIndexOf(payload).texts(best)
  const known = new Map(texts.map((text) => [nameOf(text), text]))
  const again = byRelevance(best, found.terms, (candidate) => known.get(nameOf(candidate)))
  return { ordered: [...again, ...first.slice(mostReread)], texts }
}

const valuesOf = (counts: Count[]): string[] => counts.map(({ value }) => value)

const sectionsOf = (page: readonly Candidate[]): string[] => page.flatMap(({ section }) => section ?? [])

/** Adds names to counts. Sections and persons that are not public are left out. */
const named = (counts: Count[], names: ReadonlyMap<string, Named>): NamedCount[] =>
  counts.flatMap((count) => {
    const found = names.get(count.value)
    return found ? [{ ...count, name: found.name, slug: found.slug }] : []
  })

/** The query with the corrected words in place of the misspelt ones. */
const correctedText = ({ q, terms }: SearchRequest, found: IndexResult): string => {
  let at = 0
  let text = ''
  for (const [index, { end, start, words }] of terms.entries()) {
    const now = found.terms[index]?.words ?? words
    const said = now.every((word, place) => word === words[place]) ? q.slice(start, end) : now.join(' ')
    text += q.slice(at, start) + said
    at = end
  }
  return text + q.slice(at)
}
