import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { shortName } from '../../text/escaping/shortName.ts'
import { isSlug } from '../../text/slugs/slugify.ts'
import type { Order } from './arrange.ts'
import { isSearchType, type SearchType, searchTypes } from './entry.ts'
import { type Term, termsOf } from './termsOf.ts'

/** The parameters of a search, with sections and persons by their slugs. */
export type SearchRequest = {
  q: string
  terms: Term[]
  types: SearchType[]
  sections: string[]
  persons: string[]
  from: string | undefined
  to: string | undefined
  sort: Order
  page: number
  limit: number
}

export const mostHits = 50
export const longestQuestion = 200
const mostTerms = 20
const mostValues = 20

type Parsed<Value> = Value | Refusal

const parsers = {
  q: (value) => parseText(value),
  type: (value) => parseList('type', value, isSearchType),
  section: (value) => parseList('section', value, isSlug),
  person: (value) => parseList('person', value, isSlug),
  from: (value) => parseDay('from', value),
  to: (value) => parseDay('to', value),
  sort: (value) => parseOrder(value ?? 'relevance'),
  page: (value) => parsePage(value ?? '1'),
  limit: (value) => parseLimit(value ?? '10'),
} satisfies Record<string, (value: unknown) => unknown>

type Field = keyof typeof parsers
type ParsedFields = { [Name in Field]: Exclude<ReturnType<(typeof parsers)[Name]>, Refusal> }

/**
 * Parses and validates search parameters, which are texts as in an address: lists have commas, times may be days.
 *
 * @returns the parsed request, or a refusal for every invalid parameter
 */
export const parseSearch = (given: Readonly<Record<string, unknown>>): SearchRequest | Refusal[] => {
  const names = Object.keys(parsers) as Field[]
  const read = names.map((name) => [name, parsers[name](given[name])] as const)
  const problems = [
    ...Object.keys(given)
      .filter((name) => !Object.hasOwn(parsers, name))
      .map(unknownField),
    ...read.flatMap(([, value]) => (isRefusal(value) ? [value] : [])),
  ]
  if (problems.length > 0) return problems
  const { from, limit, page, person, q, section, sort, to, type } = Object.fromEntries(read) as ParsedFields
  if (from !== undefined && to !== undefined && from >= to)
    return [refuse('from-after-to', { data: { field: 'from' } })]
  const types = type.length > 0 ? (type as SearchType[]) : [...searchTypes]
  return { ...q, types, sections: section, persons: person, from, to, sort, page, limit }
}

const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'ok' in value

const unknownField = (field: string): Refusal => {
  const name = shortName(field)
  return refuse('unknown-parameter/known', { name, allowed: Object.keys(parsers), data: { field } })
}

const parseText = (value: unknown): Parsed<{ q: string; terms: Term[] }> => {
  if (typeof value !== 'string' || value.trim() === '') return refuse('q-missing', ofQ)
  if (value.length > longestQuestion) return refuse('q-too-long', { most: longestQuestion, ...ofQ })
  const terms = termsOf(value)
  if (terms.length === 0) return refuse('q-without-words', ofQ)
  if (terms.length > mostTerms) return refuse('too-many-words', { most: mostTerms, ...ofQ })
  return { q: value, terms }
}

const ofQ = { data: { field: 'q' } } as const

const expected = {
  type: `one or more of ${searchTypes.join(', ')}`,
  section: 'slugs of sections',
  person: 'slugs of persons',
} as const

const parseList = (
  field: keyof typeof expected,
  value: unknown,
  isValid: (one: string) => boolean,
): Parsed<string[]> => {
  if (value === undefined) return []
  const list = typeof value === 'string' ? value.split(',').map((one) => one.trim()) : []
  if (list.length > 0 && list.length <= mostValues && list.every(isValid)) return [...new Set(list)]
  return refuse('bad-list', { expected: expected[field], most: mostValues, data: { field } })
}

const day = 86_400_000

/** Parses a day or a time. A whole day (UTC) is included: `from` means its beginning, `to` its end. */
const parseDay = (field: 'from' | 'to', value: unknown): Parsed<string | undefined> => {
  if (value === undefined) return undefined
  const text = typeof value === 'string' ? value : ''
  if (isDay(text)) return new Date(Date.parse(text) + (field === 'to' ? day : 0)).toISOString()
  const time = moment.test(text) ? Date.parse(text) : NaN
  return Number.isNaN(time) ? refuse('bad-date', { data: { field } }) : new Date(time).toISOString()
}

/** Whether a text is a day of the calendar, which the 30th of February is not. */
const isDay = (text: string): boolean => {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

const parseOrder = (value: unknown): Parsed<Order> =>
  value === 'relevance' || value === 'newest' ? value : refuse('bad-sort', { data: { field: 'sort' } })

const mostPages = 10_000

const parsePage = (value: unknown): Parsed<number> =>
  parseWhole(value, mostPages) ??
  refuse('out-of-range', { field: 'page', most: mostPages, data: { field: 'page' } })

const parseLimit = (value: unknown): Parsed<number> =>
  parseWhole(value, mostHits) ??
  refuse('limit-out-of-range/range', { most: mostHits, data: { field: 'limit', max: mostHits } })

const parseWhole = (value: unknown, most: number): number | undefined => {
  const number =
    typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)) ? Number(value) : 0
  return Number.isInteger(number) && number >= 1 && number <= most ? number : undefined
}
