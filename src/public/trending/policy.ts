/**
 * The automatic trending lists on one page. The newsroom's editors set what is in `trendingNumbers` for themselves,
 * in the panel; the rest is changed here.
 */

/** What a reader who opened a story counts for, and one who stayed to read it. */
export const weights = { view: 1, read: 3 } as const

/** How the lists are made, where editors have not said otherwise, and how far they may go. */
export const trendingNumbers = {
  /** Hours after which a reader counts half. */
  halfLife: { usual: 6, least: 1, most: 48 },
  /** Readers that a story needs, in the hours that are looked at. */
  leastReaders: { usual: 5, least: 1, most: 100_000 },
  /** Places in a list, the editors' own among them. */
  length: { usual: 10, least: 3, most: 20 },
  /** Days after its publication in which a story may trend. */
  storyDays: { usual: 7, least: 1, most: 60 },
} as const

/** Which lists are made. */
export const trendingScopes = {
  'site-and-sections': 'For the whole site and for each section',
  site: 'For the whole site alone',
  off: 'None',
} as const

export type TrendingScope = keyof typeof trendingScopes

export type TrendingSettings = Record<keyof typeof trendingNumbers, number> & {
  scope: TrendingScope
  /** Stories that never trend. */
  blocked: readonly string[]
}

/** So many half-lives are looked at: a reader of that long ago counts a 256th. */
export const halfLives = 8

/** How often the lists are made anew, in milliseconds. */
export const refreshEvery = 300_000

/** A story overtakes the one before it when it weighs that many times as much: lists do not flicker. */
export const lead = 1.15

/** A section with fewer stories than this has no list of its own, and shows the site's. */
export const shortestList = 3

/** So many stories are weighed, the heaviest first. */
export const mostWeighed = 1000
