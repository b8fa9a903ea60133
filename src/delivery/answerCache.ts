import { LRUCache } from 'lru-cache'

import type { Answer } from './answer.ts'
import { type Reading, startReading } from './reading.ts'
import type { Tag } from './tags.ts'

/** One answer being made, for all who ask for it meanwhile. */
export type Flight = {
  key: string
  reading: Reading
  /** The answer, or undefined when each has to ask for itself. Never rejects. */
  landed: Promise<Answer | undefined>
  land: (answer: Answer | undefined) => void
  /** Purged since it began; undefined once everything was. */
  purged: Set<Tag> | undefined
}

type Limits = { bytes: number; entryBytes: number }

/** Ways to write one address that are remembered, so that it need not be read again. */
const mostAliases = 20

/**
 * Ready answers by their key, within a bounded number of bytes, the least used leaving first. A purge reaches those
 * that are kept and those that are being made: an answer begun before a write is never kept after it.
 */
export class AnswerCache {
  readonly #answers: LRUCache<string, Answer>
  readonly #aliases = new Map<string, Answer>()
  readonly #keysByTag = new Map<Tag, Set<string>>()
  readonly #flights = new Set<Flight>()
  readonly #joinable = new Map<string, Flight>()
  readonly entryBytes: number
  readonly counts = { hits: 0, misses: 0, purges: 0 }

  constructor({ bytes, entryBytes }: Limits) {
    this.entryBytes = entryBytes
    this.#answers = new LRUCache({
      // None at all when no memory is given: nothing fits.
      maxSize: Math.max(1, bytes),
      sizeCalculation: (answer) => answer.size,
      dispose: (answer, key) => this.#forget(key, answer),
    })
  }

  /** The answer at an address exactly as it was asked for before. */
  byAlias(alias: string, now: number): Answer | undefined {
    const answer = this.#aliases.get(alias)
    return answer && this.#fresh(answer, now)
  }

  /** The answer by its key; the alias finds it from now on. */
  byKey(key: string, alias: string, now: number): Answer | undefined {
    const kept = this.#answers.get(key)
    const answer = kept && this.#fresh(kept, now)
    if (answer) this.#addAlias(alias, answer)
    return answer
  }

  /** The answer that is being made, unless something was purged since it was begun. */
  flightTo(key: string): Flight | undefined {
    return this.#joinable.get(key)
  }

  /** Begins an answer. It has to be ended by `end`, whatever comes. */
  begin(key: string): Flight {
    this.counts.misses += 1
    let land: Flight['land'] = () => undefined
    const landed = new Promise<Answer | undefined>((resolve) => {
      land = resolve
    })
    const flight: Flight = { key, reading: startReading(), landed, land, purged: new Set() }
    this.#flights.add(flight)
    this.#joinable.set(key, flight)
    return flight
  }

  /**
   * Ends an answer and hands it to all who wait.
   *
   * @param answer undefined when it is not for all, or may not be kept
   */
  end(flight: Flight, answer: Answer | undefined, now: number): void {
    this.#flights.delete(flight)
    if (this.#joinable.get(flight.key) === flight) this.#joinable.delete(flight.key)
    if (answer && this.#mayKeep(flight, answer, now)) this.#keep(flight, answer)
    flight.land(answer)
  }

  /** Throws away every answer that carries one of the tags. */
  purge(tags: Iterable<Tag>): void {
    this.counts.purges += 1
    this.#joinable.clear()
    for (const tag of tags) {
      for (const flight of this.#flights) flight.purged?.add(tag)
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#answers.delete(key)
    }
  }

  clear(): void {
    this.#joinable.clear()
    for (const flight of this.#flights) flight.purged = undefined
    this.#answers.clear()
  }

  get size(): { answers: number; bytes: number } {
    return { answers: this.#answers.size, bytes: this.#answers.calculatedSize }
  }

  #fresh(answer: Answer, now: number): Answer | undefined {
    if (now < answer.until) return answer
    this.#answers.delete(answer.key)
    return undefined
  }

  #mayKeep({ purged, reading }: Flight, { body, size, until }: Answer, now: number): boolean {
    const fits = body.length <= this.entryBytes && size <= this.#answers.maxSize
    if (!reading.mayBeKept || !purged || !fits || until <= now) return false
    for (const tag of purged) if (reading.tags.has(tag)) return false
    return true
  }

  #keep({ key, reading }: Flight, answer: Answer): void {
    this.#answers.set(key, answer)
    for (const tag of reading.tags) {
      const keys = this.#keysByTag.get(tag)
      if (keys) keys.add(key)
      else this.#keysByTag.set(tag, new Set([key]))
    }
  }

  #addAlias(alias: string, answer: Answer): void {
    if (answer.aliases.length >= mostAliases) return
    answer.aliases.push(alias)
    this.#aliases.set(alias, answer)
  }

  #forget(key: string, answer: Answer): void {
    for (const alias of answer.aliases) if (this.#aliases.get(alias) === answer) this.#aliases.delete(alias)
    for (const tag of answer.tags) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }
}
