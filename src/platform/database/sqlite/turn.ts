/** How long statements may follow one another before requests that wait get their turn, in milliseconds. */
const longest = 4

/**
 * The driver answers at once, so all that follows from an answer follows at once too: a publication of sixty
 * statements would keep every reader waiting from its first to its last. This finds out that it is time for others.
 */
export class Turn {
  readonly #now: () => number
  #began: number | undefined

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Whether others have waited for long enough. */
  get isOver(): boolean {
    const now = this.#now()
    if (this.#began === undefined) {
      this.#began = now
      setImmediate(() => (this.#began = undefined))
    }
    return now - this.#began > longest
  }

  /** Resolves when others have had their turn. */
  next(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve))
  }
}
