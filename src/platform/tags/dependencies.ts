import type { Tag } from './tags.ts'

/** What an answer depends on, collected while it is made. */
export type Dependencies = {
  tags: Set<Tag>
  /** Milliseconds since 1970 until which the answer is valid, if it depends on the time. */
  until: number
  /** Whether the answer may be cached at all. */
  isCacheable: boolean
}

export const noDependencies = (): Dependencies => ({ tags: new Set(), until: Infinity, isCacheable: true })
