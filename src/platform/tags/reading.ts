import type { Tag } from './tags.ts'

/** What is found out about an answer while it is made. */
export type Reading = {
  tags: Set<Tag>
  /** Milliseconds since 1970 after which the answer is no longer true, because the clock is part of it. */
  until: number
  /** Whether it may be kept at all. */
  mayBeKept: boolean
}

export const startReading = (): Reading => ({ tags: new Set(), until: Infinity, mayBeKept: true })
