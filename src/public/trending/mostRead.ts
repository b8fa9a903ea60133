import type { Counts } from '../readership/beaconCounts.ts'
import { keptHours, type Weighed, type Weighing } from '../readership/readershipStore.ts'
import { weights } from './policy.ts'

/**
 * Hours that may be looked back, and how many where nothing is said. They are few, for each is weighed by itself: a
 * caller who goes through all that there are has the server weigh so many times a minute and no more.
 */
export const windows = { offered: [1, 3, 6, 12, 24, 48, 72, keptHours], usual: 24 } as const

/** Stories in one answer. */
export const limits = { least: 1, most: 50, usual: 10 } as const

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
