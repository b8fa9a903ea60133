import { isSlug } from '../../text/slugs/slugify.ts'
import type { Order } from './arrange.ts'
import { isSearchType, type SearchType, searchTypes } from './entry.ts'
import { type Term, termsOf } from './termsOf.ts'

/** What is asked of the search; sections and persons by their slugs. */
export type Ask = {
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

/** What is wrong with a question: `code` is stable, `message` says what to do. */
export type AskProblem = { code: string; field: string; message: string }

export const mostHits = 50
const longestQuestion = 200
const mostTerms = 20
const mostValues = 20

type Read<Value> = Value | Omit<AskProblem, 'field'>

const readers = {
  q: (value) => readText(value),
  type: (value) =>
    readList(value, isSearchType, `one or more of ${searchTypes.join(', ')}, with commas between`),
  section: (value) => readList(value, isSlug, 'slugs of sections, with commas between'),
  person: (value) => readList(value, isSlug, 'slugs of persons, with commas between'),
  from: (value) => readDay(value, 0),
  to: (value) => readDay(value, 1),
  sort: (value) => readOrder(value ?? 'relevance'),
  page: (value) => readNumber(value ?? '1', 10_000),
  limit: (value) => readNumber(value ?? '10', mostHits),
} satisfies Record<string, (value: unknown) => Read<unknown>>

type Field = keyof typeof readers
type Answers = { [Name in Field]: Exclude<ReturnType<(typeof readers)[Name]>, Omit<AskProblem, 'field'>> }

/**
 * Reads a question as it stands in an address: texts, lists with commas, days.
 *
 * @returns all that is wrong with it, when anything is
 */
export const readAsk = (given: Readonly<Record<string, unknown>>): Ask | AskProblem[] => {
  const names = Object.keys(readers) as Field[]
  const read = names.map((name) => [name, readers[name](given[name])] as const)
  const problems = [
    ...Object.keys(given)
      .filter((name) => !Object.hasOwn(readers, name))
      .map(unknownField),
    ...read.flatMap(([field, value]) => (isProblem(value) ? [{ ...value, field }] : [])),
  ]
  if (problems.length > 0) return problems
  const { from, limit, page, person, q, section, sort, to, type } = Object.fromEntries(read) as Answers
  if (from !== undefined && to !== undefined && from >= to) return [backwards]
  const types = type.length > 0 ? (type as SearchType[]) : [...searchTypes]
  return { ...q, types, sections: section, persons: person, from, to, sort, page, limit }
}

const isProblem = (value: unknown): value is Omit<AskProblem, 'field'> =>
  typeof value === 'object' && value !== null && 'code' in value

const unknownField = (field: string): AskProblem => ({
  code: 'unknown-parameter',
  field,
  message: `There is no “${field.slice(0, 60)}” here. Use ${Object.keys(readers).join(', ')}.`,
})

const backwards = {
  code: 'from-after-to',
  field: 'from',
  message: 'Let from be a day before to, or the same.',
} as const satisfies AskProblem

const readText = (value: unknown): Read<{ q: string; terms: Term[] }> => {
  if (typeof value !== 'string' || value.trim() === '')
    return { code: 'q-missing', message: 'Say once, as q, what to look for.' }
  if (value.length > longestQuestion)
    return { code: 'q-too-long', message: `Ask with at most ${longestQuestion} characters.` }
  const terms = termsOf(value)
  if (terms.length === 0)
    return { code: 'q-without-words', message: 'Ask with at least one letter or digit.' }
  if (terms.length > mostTerms)
    return { code: 'too-many-words', message: `Ask with at most ${mostTerms} words.` }
  return { q: value, terms }
}

const readList = (value: unknown, isFine: (one: string) => boolean, wanted: string): Read<string[]> => {
  if (value === undefined) return []
  const list = typeof value === 'string' ? value.split(',').map((one) => one.trim()) : []
  if (list.length > 0 && list.length <= mostValues && list.every(isFine)) return [...new Set(list)]
  return { code: 'bad-list', message: `Give ${wanted}, ${mostValues} at most.` }
}

/** A day counts from its first moment to its last (UTC); a time is itself. */
const readDay = (value: unknown, after: 0 | 1): Read<string | undefined> => {
  if (value === undefined) return undefined
  const text = typeof value === 'string' ? value : ''
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(text)
  const time = isDay || moment.test(text) ? Date.parse(text) : NaN
  const isReal = !isDay || (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text))
  if (!Number.isNaN(time) && isReal) return new Date(time + (isDay ? after * 86_400_000 : 0)).toISOString()
  return { code: 'bad-date', message: 'Give a day as 2026-03-01, or a time as 2026-03-01T12:00:00Z.' }
}

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/

const readOrder = (value: unknown): Read<Order> =>
  value === 'relevance' || value === 'newest' ? value : badSort

const badSort = { code: 'bad-sort', message: 'Sort by relevance or by newest.' } as const

const readNumber = (value: unknown, most: number): Read<number> => {
  const number =
    typeof value === 'number' || (typeof value === 'string' && /^\d+$/.test(value)) ? Number(value) : 0
  if (Number.isInteger(number) && number >= 1 && number <= most) return number
  return { code: 'out-of-range', message: `Give a whole number between 1 and ${most}.` }
}
