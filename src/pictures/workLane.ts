/** More work was brought than may wait. */
export class LaneFull extends Error {
  override readonly name = 'LaneFull'
}

type Limits = { atOnce: number; waiting: number }

/** Does so many things at once, lets so many wait in their order, and takes no more. */
export class WorkLane {
  readonly #limits: Limits
  readonly #waiting: (() => void)[] = []
  #running = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws {LaneFull} at once, when too many wait */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#limits.atOnce) {
      if (this.#waiting.length >= this.#limits.waiting) throw new LaneFull('Too many wait.')
      await new Promise<void>((resolve) => this.#waiting.push(resolve))
    } else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#waiting.shift()
      // Whoever comes next takes the place that is left, so that nobody slips in between.
      if (next) next()
      else this.#running -= 1
    }
  }
}
