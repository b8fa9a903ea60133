type Kept<Result> = { weighed: Promise<Result>; until: number }

/**
 * What was weighed of each window, for a while and for all who ask: of a section or of all, many places or few.
 */
export class KeptWindows<Result> {
  readonly #kept = new Map<number, Kept<Result>>()
  readonly #patience: number

  /** @param patience milliseconds for which it is kept */
  constructor(patience: number) {
    this.#patience = patience
  }

  /**
   * @param now milliseconds since 1970
   * @param weigh is asked when nothing is kept; what it rejects with is told, and not kept
   * @returns what was weighed, and until when it holds
   */
  of(hours: number, now: number, weigh: () => Promise<Result>): Kept<Result> {
    const kept = this.#kept.get(hours)
    if (kept && now < kept.until) return kept
    const made = { weighed: weigh(), until: now + this.#patience }
    this.#kept.set(hours, made)
    made.weighed.catch(() => {
      if (this.#kept.get(hours) === made) this.#kept.delete(hours)
    })
    return made
  }
}
