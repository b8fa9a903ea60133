/** How long statements may run back to back before other requests are let in, in milliseconds. */
const longest = 4

/**
 * Tracks how long statements have kept the event loop busy. The driver is synchronous, so a publication of sixty
 * statements would otherwise keep every reader waiting from its first statement to its last.
 */
export class TimeSlice {
  readonly #now: () => number
  #began: number | undefined

  constructor(now: () => number = () => performance.now()) {
    this.#now = now
  }

  /** Whether the slice is used up, so that the caller should let others run. */
  get isOver(): boolean {
    const now = this.#now()
    if (this.#began === undefined) {
      this.#began = now
      setImmediate(() => (this.#began = undefined))
    }
    return now - this.#began > longest
  }

  /** Resolves after other pending work has run. */
  next(): Promise<void> {
    return new Promise((resolve) => setImmediate(resolve))
  }
}
