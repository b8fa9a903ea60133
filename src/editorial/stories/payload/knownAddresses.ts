import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'

/** Addresses that were looked up for many new documents at once. */
export class KnownAddresses {
  readonly #free: Set<string>
  readonly #given = new Set<string>()

  constructor(free: Iterable<string>) {
    this.#free = new Set(free)
  }

  /** Whether it was looked up, nobody had it, and none of the new documents has got it since. */
  isFree(slug: string): boolean {
    return this.#free.has(slug)
  }

  /** Those that new documents have got, and that are not written yet. */
  get given(): readonly string[] {
    return [...this.#given]
  }

  give(slug: string): void {
    this.#free.delete(slug)
    this.#given.add(slug)
  }
}

/** The addresses that were looked up for a request, if any were. */
export const { set: knowAddresses, peek: knownAddresses } = hookSlot<KnownAddresses>('knownAddresses')
