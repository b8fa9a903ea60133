import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

/** A cache of addresses that were looked up for many new documents at once. */
export class KnownAddresses {
  readonly #free: Set<string>
  readonly #given = new Set<string>()

  constructor(free: Iterable<string>) {
    this.#free = new Set(free)
  }

  /** Whether the slug was looked up and free, and none of the new documents has got it since. */
  isFree(slug: string): boolean {
    return this.#free.has(slug)
  }

  /** The slugs that new documents have got and that have not been written yet. */
  get given(): readonly string[] {
    return [...this.#given]
  }

  give(slug: string): void {
    this.#free.delete(slug)
    this.#given.add(slug)
  }
}

/** The addresses that were looked up for a request, if any. */
export const { set: knowAddresses, peek: knownAddresses } = hookSlot<KnownAddresses>('knownAddresses')
