import type { SearchEntry } from './entry.ts'

/** Seconds that put every date that JavaScript knows of this side of year 0 above zero. */
const origin = 100_000_000_000

/** The first of the thousand row ids that belong to a second. */
export const firstRowOf = (time: string): number => (Math.floor(Date.parse(time) / 1000) + origin) * 1000

/** Where an entry would like to be: stories by the time of publication above zero, all else below. */
export const wantedRowOf = ({ published, type }: Pick<SearchEntry, 'published' | 'type'>): number =>
  type === 'articles' ? firstRowOf(published) : -firstRowOf(published)
