import type { Trouble } from '../trouble.ts'

export type Ping = () => Promise<void>

/** How long a database may take to answer before it counts as away, and how often one that is away is asked again. */
const [patience, interval] = [700, 500]

/**
 * Whether the database of this process answers. It is asked when there is a reason to doubt it: a failed question, or a
 * request that takes long; then again and again until it answers.
 */
export class DatabaseHealth {
  #ping: Ping | undefined
  #away: { since: number } | undefined
  #asking: Promise<boolean> | undefined
  #again: NodeJS.Timeout | undefined

  /** @param ping fails when the database does not answer; undefined once it is closed */
  watch(ping: Ping | undefined): void {
    this.#ping = ping
    if (!ping) this.#settle(true)
  }

  /** How long it has been away, in milliseconds; undefined when it is there. */
  get awayFor(): number | undefined {
    return this.#away && performance.now() - this.#away.since
  }

  /** Whether it is away, for no longer than so many milliseconds. */
  isBriefly(away: number): boolean {
    const { awayFor } = this
    return awayFor !== undefined && awayFor <= away
  }

  /** Notes what an error said of the database. */
  report(trouble: Trouble): void {
    if (trouble === 'away' || trouble === 'corrupt') void this.isAway()
  }

  /** Asks the database, once for all who doubt it at the same time. */
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
      setTimeout(() => resolve(false), patience).unref()
    })
    const asked = Promise.resolve(this.#ping?.()).then(
      () => true,
      () => false,
    )
    return Promise.race([asked, late])
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

/** Of this process's one database. */
export const health = new DatabaseHealth()
