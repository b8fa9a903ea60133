import { LRUCache } from 'lru-cache'

import type { Tag } from './tags.ts'

/** An entry that is being made, with the tags purged meanwhile; undefined when everything was. */
export type Making = { purged: Set<Tag> | undefined }

export type Kept<Value> = {
  value: Value
  tags: readonly Tag[]
  /** Milliseconds since 1970 until which the value is valid. */
  until: number
  /** Approximate size in memory, in bytes. */
  size: number
}

/**
 * A least-recently-used cache, bounded in bytes, whose values leave when one of their tags is purged. A value that was
 * begun before a purge of one of its tags is not stored after it.
 */
export class TaggedCache<Value> {
  readonly #kept: LRUCache<string, Kept<Value>>
  readonly #keysByTag = new Map<Tag, Set<string>>()
  readonly #makings = new Set<Making>()

  /**
   * @param bytes the size limit; 0 stores nothing
   * @param left is called with each value that leaves
   */
  constructor(bytes: number, left: (value: Value) => void = () => undefined) {
    this.#kept = new LRUCache({
      // With a limit of 1 byte nothing fits; the library does not accept 0.
      maxSize: Math.max(1, bytes),
      sizeCalculation: ({ size }) => size,
      dispose: ({ tags, value }, key) => {
        this.#untag(key, tags)
        left(value)
      },
    })
  }

  get(key: string, now: number): Kept<Value> | undefined {
    const kept = this.#kept.get(key)
    if (!kept || now < kept.until) return kept
    this.#kept.delete(key)
    return undefined
  }

  delete(key: string): void {
    this.#kept.delete(key)
  }

  /** Begins to make a value. `end` must be called afterwards, also on failure. */
  begin(): Making {
    const making: Making = { purged: new Set() }
    this.#makings.add(making)
    return making
  }

  end(making: Making): void {
    this.#makings.delete(making)
  }

  /** Stores a value, unless one of its tags was purged since `begin`, or it is too large. */
  put(key: string, kept: Kept<Value>, { purged }: Making): void {
    const fits = kept.size <= this.#kept.maxSize
    if (!fits || !purged || kept.tags.some((tag) => purged.has(tag))) return
    this.#kept.set(key, kept)
    for (const tag of kept.tags) {
      const keys = this.#keysByTag.get(tag)
      if (keys) keys.add(key)
      else this.#keysByTag.set(tag, new Set([key]))
    }
  }

  purge(tags: Iterable<Tag>): void {
    for (const tag of tags) {
      for (const making of this.#makings) making.purged?.add(tag)
      for (const key of [...(this.#keysByTag.get(tag) ?? [])]) this.#kept.delete(key)
    }
  }

  clear(): void {
    for (const making of this.#makings) making.purged = undefined
    this.#kept.clear()
  }

  get size(): { values: number; bytes: number } {
    return { values: this.#kept.size, bytes: this.#kept.calculatedSize }
  }

  #untag(key: string, tags: readonly Tag[]): void {
    for (const tag of tags) {
      const keys = this.#keysByTag.get(tag)
      keys?.delete(key)
      if (keys?.size === 0) this.#keysByTag.delete(tag)
    }
  }
}
