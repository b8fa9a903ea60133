import { createHash } from 'node:crypto'

import { networkOf } from '../../rules/limits/networkOf.ts'
import type { Beacon } from './beacon.ts'

/** Who sent a beacon, as far as a request tells. */
export type Reader = { address: string; agent: string }

/** How long a reader counts once for a story, in milliseconds; then the salt is another. */
export const seenFor = 24 * 3_600_000

/** So many programs at one address count for a story within that time: a household or an office, not a farm. */
export const mostPerAddress = 20

/** So many readers are remembered; beyond it the first ones are forgotten, and would count again. */
const mostSeen = 200_000

type Chance = () => string

/**
 * Tells whether a reader is new to a story, so that one who comes back does not count again. What is remembered is
 * 48 bits of a hash of address, program and story, with a salt that is made by chance, is nowhere but in this object,
 * and is thrown away with all that was remembered after a day. Nobody can be found by it, not even with the memory
 * of the process in hand and a list of all addresses, once the day is over.
 */
export class SeenReaders {
  readonly #chance
  readonly #most
  readonly #seen = new Set<number>()
  readonly #perAddress = new Map<number, number>()
  #salt = ''
  #until = -Infinity

  /**
   * @param chance gives a new salt that nobody can guess
   * @param most readers, and addresses, that are remembered
   */
  constructor(chance: Chance, most = mostSeen) {
    this.#chance = chance
    this.#most = most
  }

  /** @param now milliseconds since 1970 */
  isNew({ address, agent }: Reader, { kind, story }: Beacon, now: number): boolean {
    if (now >= this.#until) this.#forget(now)
    const place = this.#hash(networkOf(address), story, kind)
    const reader = this.#hash(String(place), agent)
    if (this.#seen.has(reader)) return false
    const count = this.#perAddress.get(place) ?? 0
    if (count >= mostPerAddress) return false
    this.#perAddress.set(place, count + 1)
    this.#seen.add(reader)
    this.#bound()
    return true
  }

  get size(): number {
    return this.#seen.size + this.#perAddress.size
  }

  #forget(now: number): void {
    this.#salt = this.#chance()
    this.#until = now + seenFor
    this.#seen.clear()
    this.#perAddress.clear()
  }

  #bound(): void {
    for (const kept of [this.#seen, this.#perAddress]) {
      if (kept.size <= this.#most) continue
      const [first] = kept.keys()
      if (first !== undefined) kept.delete(first)
    }
  }

  #hash(...parts: readonly string[]): number {
    return createHash('sha256')
      .update(JSON.stringify([this.#salt, ...parts]))
      .digest()
      .readUIntBE(0, 6)
  }
}
