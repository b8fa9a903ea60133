import { relevanceTo } from './relevance.ts'
import type { Candidate, EntryTexts, PeopledTerm } from './searchIndex.ts'

export type Order = 'relevance' | 'newest'

/** A value of a facet, and the number of matches that have it. */
export type Count = { value: string; count: number }

export type Facets = Record<'type' | 'section' | 'person' | 'year' | 'month', Count[]>

const day = 86_400_000

/** How much the score of the newest story is raised, and after how many days the raise is half as large. */
const lift = 0.3
const halving = 30

/** The largest number of values in a facet. */
const mostValues = 20

/** How many of the best candidates are scored again with their whole texts. */
export const mostReread = 60

/** Sorts candidates by time, the newest first. */
export const byTime = (candidates: readonly Candidate[]): Candidate[] => candidates.toSorted(compareByTime)

/**
 * Sorts candidates by relevance, the best first. Recent stories get a somewhat higher score. Their age is relative to the
 * newest candidate, not to the clock, so that a query has the same answer until something is published.
 *
 * @param textOf the whole text of a candidate; undefined where it was not read
 */
export const byRelevance = (
  candidates: readonly Candidate[],
  terms: readonly PeopledTerm[],
  textOf: (candidate: Candidate) => EntryTexts | undefined = () => undefined,
): Candidate[] => {
  const relevance = relevanceTo(terms)
  const newest = Math.max(...candidates.filter(isStory).map(({ published }) => Date.parse(published)))
  return candidates
    .map((candidate) => ({
      candidate,
      weight: relevance(candidate, textOf(candidate)) * (1 + liftOf(candidate, newest)),
    }))
    .sort((one, other) => other.weight - one.weight || compareByTime(one.candidate, other.candidate))
    .map(({ candidate }) => candidate)
}

const isStory = ({ type }: Candidate): boolean => type === 'articles'

const liftOf = (candidate: Candidate, newest: number): number => {
  if (!isStory(candidate)) return 0
  const age = (newest - Date.parse(candidate.published)) / day
  return lift / (1 + age / halving)
}

/** Times and ids are ASCII, so no locale is needed to compare them. */
const compareByTime = (one: Candidate, other: Candidate): number =>
  compareTexts(other.published, one.published) || compareTexts(one.id, other.id)

const compareTexts = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)

/**
 * Counts candidates by type, section, person, year and month (UTC): the most common value first, years and months by
 * time.
 */
export const facetsOf = (candidates: readonly Candidate[]): Facets => {
  const stories = candidates.filter(isStory)
  return {
    type: count(candidates.map(({ type }) => type)),
    section: count(stories.flatMap(({ section }) => section ?? [])),
    person: count(stories.flatMap(({ people }) => people)),
    year: latestFirst(count(stories.map(({ published }) => published.slice(0, 4)))),
    month: latestFirst(count(stories.map(({ published }) => published.slice(0, 7)))),
  }
}

const count = (values: readonly string[]): Count[] => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts]
    .map(([value, times]) => ({ value, count: times }))
    .sort((one, other) => other.count - one.count || one.value.localeCompare(other.value))
    .slice(0, mostValues)
}

const latestFirst = (counts: Count[]): Count[] =>
  counts.sort((one, other) => other.value.localeCompare(one.value))
