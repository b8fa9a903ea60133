import type { Counts } from '../readership/beaconCounts.ts'
import { keptHours, type Weighed, type Weighing } from '../readership/readershipStore.ts'
import { weights } from './policy.ts'

/** What may be asked of the stories that were read most, and what is taken where nothing is said. */
export const askedNumbers = {
  hours: { least: 1, most: keptHours, usual: 24 },
  limit: { least: 1, most: 50, usual: 10 },
} as const

/** What a list of stories needs of each. */
export const storyFields = {
  headline: true,
  slug: true,
  kicker: true,
  dek: true,
  section: true,
  leadImage: true,
  language: true,
  breaking: true,
  publishedAt: true,
} as const

export type MostReadAsk = { hours: number; limit: number; section: string | undefined }

/** A question that names a number out of its range. */
export class BadAsk extends Error {
  override readonly name = 'BadAsk'
  constructor(readonly code: 'hours-out-of-range' | 'limit-out-of-range') {
    const name = code === 'hours-out-of-range' ? 'hours' : 'limit'
    super(`${name} must be between ${askedNumbers[name].least} and ${askedNumbers[name].most}.`)
  }
}

/**
 * Reads `hours`, `limit` and `section` (a slug).
 *
 * @throws {BadAsk} for a number that is none, or out of its range
 */
export const readMostReadAsk = (query: URLSearchParams): MostReadAsk => ({
  hours: numberIn(query, 'hours'),
  limit: numberIn(query, 'limit'),
  section: query.get('section') ?? undefined,
})

const numberIn = (query: URLSearchParams, name: keyof typeof askedNumbers): number => {
  const { least, most, usual } = askedNumbers[name]
  const text = query.get(name)
  if (text === null) return usual
  const value = Number(text)
  if (/^\d{1,4}$/.test(text) && value >= least && value <= most) return value
  throw new BadAsk(`${name}-out-of-range`)
}

/** So many of the stories that were read are looked at, for some are no longer live, or of other sections. */
const mostLooked = 500

/** Every hour counts alike: the most read are those with the most readers, not the fastest. */
export const evenly = (hours: number, upTo: number): Weighing => ({
  upTo,
  factors: Array.from({ length: hours }, () => 1),
  weights,
  limit: mostLooked,
})

/** Places of stories in their order; counts are for the staff alone. */
export const placesOf = <Story extends { id: string }>(
  weighed: readonly Weighed[],
  stories: ReadonlyMap<string, Story>,
  withCounts: boolean,
): (Story & { rank: number } & Partial<Counts>)[] =>
  weighed
    .flatMap(({ reads, story, views }) => {
      const found = stories.get(story)
      return found ? [{ ...found, ...(withCounts && { views, reads }) }] : []
    })
    .map((story, place) => ({ rank: place + 1, ...story }))
