import { LRUCache } from 'lru-cache'

/** A key that wrong attempts are counted by, and how many there may be. */
export type Bound = { key: string; most: number }

/** How an attempt ended; `neither` when it was not found out whether it was right. */
export type Outcome = 'neither' | 'right' | 'wrong'

/** An attempt under way. */
export type Attempt = { settle: (outcome: Outcome) => void }

type Wrong = { count: number; at: number }

/** How many counters are kept; the oldest is dropped first. */
const mostKept = 100_000

/**
 * Counts wrong attempts. While as many attempts are under way as may still be wrong, the next one waits for their
 * outcome. So a thousand concurrent guesses cannot exceed the bound, and a thousand concurrent right answers all pass.
 */
export class Attempts {
  readonly #wrong = new LRUCache<string, Wrong>({ max: mostKept })
  readonly #underWay = new Map<string, { count: number; wake: (() => void)[] }>()
  readonly #milliseconds: number
  readonly #now: () => number

  /**
   * @param milliseconds for how long after the last wrong attempt they are remembered
   * @param now the time in milliseconds since 1970
   */
  constructor(milliseconds: number, now: () => number) {
    this.#milliseconds = milliseconds
    this.#now = now
  }

  /**
   * Begins an attempt, which must be settled.
   *
   * @param bounds all keys that it is counted by; a right attempt removes the wrong ones of the first key
   * @returns undefined when one of the bounds is reached
   */
  async begin(bounds: readonly [Bound, ...Bound[]]): Promise<Attempt | undefined> {
    for (;;) {
      if (bounds.some(({ key, most }) => this.#wrongBy(key) >= most)) return undefined
      const full = bounds.find(({ key, most }) => this.#wrongBy(key) + this.#underWayBy(key) >= most)
      if (!full) break
      await this.#nextOutcome(full.key)
    }
    for (const { key } of bounds) this.#enter(key)
    return { settle: (outcome) => this.#settle(bounds, outcome) }
  }

  /** Removes the counts of every key with this prefix. */
  forget(beginning: string): void {
    for (const key of this.#wrong.keys()) if (key.startsWith(beginning)) this.#wrong.delete(key)
  }

  #settle(bounds: readonly [Bound, ...Bound[]], outcome: Outcome): void {
    const taken = this.#wrongBy(bounds[0].key)
    for (const { key } of bounds) {
      if (outcome === 'wrong') this.#count(key, this.#wrongBy(key) + 1)
      if (outcome === 'right') this.#count(key, this.#wrongBy(key) - taken)
    }
    for (const { key } of bounds) this.#leave(key)
  }

  #count(key: string, count: number): void {
    if (count > 0) this.#wrong.set(key, { count, at: this.#now() })
    else this.#wrong.delete(key)
  }

  #wrongBy(key: string): number {
    const wrong = this.#wrong.get(key)
    return wrong && this.#now() - wrong.at < this.#milliseconds ? wrong.count : 0
  }

  #underWayBy(key: string): number {
    return this.#underWay.get(key)?.count ?? 0
  }

  #enter(key: string): void {
    const known = this.#underWay.get(key)
    if (known) known.count += 1
    else this.#underWay.set(key, { count: 1, wake: [] })
  }

  #leave(key: string): void {
    const known = this.#underWay.get(key)
    if (!known) return
    known.count -= 1
    if (known.count === 0) this.#underWay.delete(key)
    for (const wake of known.wake.splice(0)) wake()
  }

  #nextOutcome(key: string): Promise<void> {
    return new Promise((resolve) => {
      this.#underWay.get(key)?.wake.push(resolve)
    })
  }
}
