import type { SearchEntry } from './entry.ts'

/** Added to seconds since 1970, so that the result is positive for every date after year 0. */
const origin = 100_000_000_000

/** The first of the thousand row ids for a second. */
export const firstRowOf = (time: string): number => (Math.floor(Date.parse(time) / 1000) + origin) * 1000

/** The preferred row id of an entry: positive and by time of publication for stories, negative for everything else. */
export const wantedRowOf = ({ published, type }: Pick<SearchEntry, 'published' | 'type'>): number =>
  type === 'articles' ? firstRowOf(published) : -firstRowOf(published)
