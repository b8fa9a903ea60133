import type { PayloadRequest } from 'payload'

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

/** Lets the request know which addresses are free. */
export const knowAddresses = (req: PayloadRequest, addresses: KnownAddresses): void => {
  req.context['knownAddresses'] = addresses
}

/** What was looked up for the request, if anything was. */
export const knownAddresses = (req: PayloadRequest): KnownAddresses | undefined =>
  req.context['knownAddresses'] as KnownAddresses | undefined
