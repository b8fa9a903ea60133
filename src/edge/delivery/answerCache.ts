import { type Dependencies, noDependencies } from '../../platform/tags/dependencies.ts'
import { type Making, TaggedCache } from '../../platform/tags/taggedCache.ts'
import type { Tag } from '../../platform/tags/tags.ts'
import type { Answer } from './answer.ts'

/** An answer that is being made, shared by concurrent requests. */
export type Flight = {
  key: string
  reading: Dependencies
  making: Making
  /** The answer, or undefined when each request must be handled separately. Never rejects. */
  landed: Promise<Answer | undefined>
  land: (answer: Answer | undefined) => void
}

type Limits = { bytes: number; entryBytes: number }

/** How many spellings of one address are cached, so that they need not be normalised again, and their maximum length. */
const mostAliases = 8
const longestAlias = 500

/** The cache of public answers, by key and by the spellings of their addresses, and of those that are being made. */
export class AnswerCache {
  readonly #answers: TaggedCache<Answer>
  readonly #aliases = new Map<string, Answer>()
  readonly #joinable = new Map<string, Flight>()
  readonly entryBytes: number
  readonly counts = { hits: 0, misses: 0, purges: 0 }

  constructor({ bytes, entryBytes }: Limits) {
    this.entryBytes = entryBytes
    this.#answers = new TaggedCache(bytes, (answer) => {
      for (const alias of answer.aliases) if (this.#aliases.get(alias) === answer) this.#aliases.delete(alias)
    })
  }

  /** The answer for an address in exactly this spelling. */
  byAlias(alias: string, now: number): Answer | undefined {
    const answer = this.#aliases.get(alias)
    return answer && this.#answers.get(answer.key, now)?.value
  }

  /** The answer for a key; from now on the alias finds it too. */
  byKey(key: string, alias: string, now: number): Answer | undefined {
    const answer = this.#answers.get(key, now)?.value
    if (answer && answer.aliases.length < mostAliases && alias.length <= longestAlias) {
      answer.aliases.push(alias)
      this.#aliases.set(alias, answer)
    }
    return answer
  }

  /** The answer that is being made for a key, unless a purge has happened since it was begun. */
  flightTo(key: string): Flight | undefined {
    return this.#joinable.get(key)
  }

  /** Begins an answer. `end` must be called afterwards, also on failure. */
  begin(key: string): Flight {
    this.counts.misses += 1
    let land: Flight['land'] = () => undefined
    const landed = new Promise<Answer | undefined>((resolve) => {
      land = resolve
    })
    const flight: Flight = { key, reading: noDependencies(), making: this.#answers.begin(), landed, land }
    this.#joinable.set(key, flight)
    return flight
  }

  /**
   * Ends an answer and hands it to all waiting requests. 404 answers are not cached, because there is no end of such
   * addresses.
   *
   * @param answer undefined when it is for one request only, or not cacheable
   */
  end(flight: Flight, answer: Answer | undefined, now: number): void {
    const { key, making, reading } = flight
    this.#answers.end(making)
    if (this.#joinable.get(key) === flight) this.#joinable.delete(key)
    if (
      answer?.status === 200 &&
      reading.isCacheable &&
      now < answer.until &&
      answer.bodies.identity.bytes.length <= this.entryBytes
    )
      this.#answers.put(
        key,
        { value: answer, tags: answer.tags, until: answer.until, size: answer.size },
        making,
      )
    flight.land(answer)
  }

  /** Removes every answer that has one of the tags. */
  purge(tags: Iterable<Tag>): void {
    this.counts.purges += 1
    this.#joinable.clear()
    this.#answers.purge(tags)
  }

  clear(): void {
    this.#joinable.clear()
    this.#answers.clear()
  }

  get size(): { values: number; bytes: number } {
    return this.#answers.size
  }
}
