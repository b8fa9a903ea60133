import type { Counts, StoryCounts } from './beaconCounts.ts'

/** What is asked of the counts: of the hours up to one, each with the factor that its counts are weighed by. */
export type Weighing = {
  /** The last hour, which may be under way; see `hourOf`. */
  upTo: number
  /** For the hour itself, the one before it, and so on: as many hours as are looked at. */
  factors: readonly number[]
  weights: Readonly<Record<'view' | 'read', number>>
  /** So many stories at most, the heaviest first. */
  limit: number
}

export type Weighed = StoryCounts & { score: number }

/** Where readership is kept: one row for each story and hour. Another database is another one of these. */
export type ReadershipStore<Transaction> = {
  /** Whether a text may be the id of a document at all: some databases fail when they are asked for anything else. */
  isId: (text: string) => boolean
  /** Adds to what is there, in one step for each row, so that no process overwrites what another one counted. */
  add: (transaction: Transaction, hour: number, batch: readonly StoryCounts[]) => Promise<void>
  weigh: (weighing: Weighing) => Promise<Weighed[]>
}

const hour = 3_600_000

/** Counts are kept for a week, in hours. */
export const keptHours = 168

/** The hour of a time, counted from 1970. */
export const hourOf = (time: number): number => Math.floor(time / hour)

/** Readers of a story: a front end may send one kind of beacon only, and a reader who stays sends both. */
export const readersIn = ({ reads, views }: Counts): number => Math.max(views, reads)
