import type { Trouble } from '../trouble.ts'

export type Ping = () => Promise<void>

/** Milliseconds that a ping may take before the database counts as away, and between two pings while it is away. */
const [patience, interval] = [700, 500]

/**
 * Whether the database of this process answers. It is pinged when there is a reason to doubt it (a failed query, or a
 * slow request), and then repeatedly until it answers.
 */
export class DatabaseHealth {
  #ping: Ping | undefined
  #away: { since: number } | undefined
  #asking: Promise<boolean> | undefined
  #again: NodeJS.Timeout | undefined

  /** @param ping rejects when the database does not answer; undefined once the connection is closed */
  watch(ping: Ping | undefined): void {
    this.#ping = ping
    if (!ping) this.#settle(true)
  }

  /** How long the database has been away, in milliseconds; undefined while it answers. */
  get awayFor(): number | undefined {
    return this.#away && performance.now() - this.#away.since
  }

  /** Whether the database is away, and for no longer than so many milliseconds. */
  isAwayAtMost(milliseconds: number): boolean {
    const { awayFor } = this
    return awayFor !== undefined && awayFor <= milliseconds
  }

  /** Pings the database after an error that suggests it is away or damaged. */
  report(trouble: Trouble): void {
    if (trouble === 'away' || trouble === 'corrupt') void this.isAway()
  }

  /** Pings the database; callers at the same time share one ping. */
  isAway(): Promise<boolean> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined
    })
    return this.#asking
  }

  async #ask(): Promise<boolean> {
    const answers = await this.#answers()
    this.#settle(answers)
    return !answers
  }

  #answers(): Promise<boolean> {
    const late = new Promise<boolean>((resolve) => {
      // When this process was busy, the answer may be there and not yet read: Node runs timers before it reads.
      setTimeout(() => setImmediate(() => resolve(false)), patience).unref()
    })
    const probe = Promise.resolve(this.#ping?.()).then(
      () => true,
      () => false,
    )
    return Promise.race([probe, late])
  }

  #settle(answers: boolean): void {
    clearTimeout(this.#again)
    if (answers) this.#away = undefined
    else {
      this.#away ??= { since: performance.now() }
      this.#again = setTimeout(() => void this.isAway(), interval).unref()
    }
  }
}

/** The health of this process's one database. */
export const health = new DatabaseHealth()
