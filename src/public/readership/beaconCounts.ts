import type { Beacon } from './beacon.ts'

/** How many readers opened a story, and how many stayed to read it. */
export type Counts = { views: number; reads: number }

export type StoryCounts = Counts & { story: string }

/** So many stories are in one batch at most, beside those that are known to be live. */
const mostStories = 5000

const members = { view: 'views', read: 'reads' } as const

/**
 * Counts beacons in memory until a batch of them is taken away. Ids that are made up take no room from stories: what
 * was live in an earlier batch is always counted, of the rest so many and no more.
 */
export class BeaconCounts {
  readonly #most
  #counts = new Map<string, Counts>()
  #known: ReadonlySet<string> = new Set()

  constructor(most = mostStories) {
    this.#most = most
  }

  /** @returns whether it was counted */
  add({ kind, story }: Beacon): boolean {
    return this.#count(story, { views: 0, reads: 0, [members[kind]]: 1 })
  }

  /** Takes the batch away, and begins another one. */
  take(): StoryCounts[] {
    const batch = [...this.#counts].map(([story, counts]) => ({ story, ...counts }))
    this.#counts = new Map()
    return batch
  }

  /** Counts a batch that could not be written with the next one. */
  putBack(batch: readonly StoryCounts[]): void {
    for (const { story, ...counts } of batch) this.#count(story, counts)
  }

  /** Says which of a batch's stories are live; as many as fit are known from now on. */
  know(live: readonly string[]): void {
    this.#known = new Set([...live, ...this.#known].slice(0, this.#most))
  }

  get size(): number {
    return this.#counts.size
  }

  #count(story: string, { views, reads }: Counts): boolean {
    const counts = this.#counts.get(story)
    if (!counts && this.#counts.size >= this.#most && !this.#known.has(story)) return false
    this.#counts.set(story, { views: views + (counts?.views ?? 0), reads: reads + (counts?.reads ?? 0) })
    return true
  }
}
