/** The queue is full. */
export class QueueFull extends Error {
  override readonly name = 'QueueFull'
}

type Limits = { atOnce: number; waiting: number }
type Waiting = { begin: () => void; refuse: (reason: QueueFull) => void }

/**
 * A fair work queue with a limit on concurrency and on waiting work. Clients take turns, and each client's work runs in
 * order. When the queue is full, the client with the most waiting work loses its last item to a client with less, so
 * nobody can crowd out the others.
 */
export class FairQueue {
  readonly #limits: Limits
  /** Waiting work by client; the client whose turn is next comes first. */
  readonly #waiting = new Map<string, Waiting[]>()
  #running = 0

  constructor(limits: Limits) {
    this.#limits = limits
  }

  /** @throws {QueueFull} when too much waits: at once, or later when a client with less work needs the place */
  async run<Result>(who: string, work: () => Promise<Result>): Promise<Result> {
    if (this.#running >= this.#limits.atOnce) await this.#wait(who)
    else this.#running += 1
    try {
      return await work()
    } finally {
      const next = this.#next()
      // The freed slot is handed over directly, so that no new work can slip in between.
      if (next) next.begin()
      else this.#running -= 1
    }
  }

  #wait(who: string): Promise<void> {
    const own = this.#waiting.get(who) ?? []
    const all = [...this.#waiting.values()]
    if (all.reduce((sum, { length }) => sum + length, 0) >= this.#limits.waiting) {
      const longest = all.toSorted((one, other) => other.length - one.length)[0] ?? []
      const full = new QueueFull('The queue is full.')
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
