import type { Tombstone } from '../../editorial/takedowns/tombstone.ts'

/**
 * What readers find at an address: a live document, one that moved, one that is gone, or nothing that they know of. A
 * redirect points at a document, never at another address: however often a slug was changed, it is one step from the
 * oldest to today's, and none leads in a circle.
 */
export type Address =
  | { kind: 'here' | 'moved'; id: string; slug: string }
  | { kind: 'gone'; tombstone: Tombstone }
  | { kind: 'nothing' }
