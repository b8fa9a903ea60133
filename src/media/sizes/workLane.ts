/** More work was brought than may wait. */
export class LaneFull extends Error {
  override readonly name = 'LaneFull'
}

type Limits = { atOnce: number; waiting: number }
type Waiting = { begin: () => void; refuse: (reason: LaneFull) => void }

/**
 * Does so many things at once, and lets so many wait. Those who bring work take turns, each with theirs in its order;
 * when all places are taken, whoever has most waiting loses the last one to somebody who has less. So nobody who
 * brings a great deal keeps others from what little they want.
 */
export class WorkLane {
  readonly #limits: Limits
  /** By who brought it; whose turn it is next stands first. */
  readonly #waiting = new Map<string, Waiting[]>()
  #running = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws {LaneFull} when too many wait: at once, or when others come who have less */
  async run<Result>(who: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#limits.atOnce) await this.#wait(who)
    else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#next()
      // Whoever comes next takes the place that is left, so that nobody slips in between.
      if (next) next.begin()
      else this.#running -= 1
    }
  }

  #wait(who: string): Promise<void> {
    const own = this.#waiting.get(who) ?? []
    const all = [...this.#waiting.values()]
    if (all.reduce((sum, { length }) => sum + length, 0) >= this.#limits.waiting) {
      const longest = all.toSorted((one, other) => other.length - one.length)[0] ?? []
      const full = new LaneFull('Too many wait.')
      if (longest.length <= own.length + 1) return Promise.reject(full)
      longest.pop()?.refuse(full)
    }
    this.#waiting.set(who, own)
    return new Promise<void>((begin, refuse) => own.push({ begin, refuse }))
  }

  #next(): Waiting | undefined {
    const [first] = this.#waiting
    if (!first) return undefined
    const [who, own] = first
    const next = own.shift()
    this.#waiting.delete(who)
    if (own.length > 0) this.#waiting.set(who, own)
    return next
  }
}
