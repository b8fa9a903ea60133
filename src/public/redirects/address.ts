/** A document as an address sees it: where it is now, and whether the public may read it. */
export type Place = { id: string; slug: string; isLive: boolean; isWithdrawn: boolean }

/** What is at an address: a live document, one that moved, one that is gone, or nothing that the public knows of. */
export type Address =
  { kind: 'here' | 'moved'; id: string; slug: string } | { kind: 'gone'; id: string } | { kind: 'nothing' }

/**
 * What an address leads to. A redirect points at a document, never at another address: however often a slug was
 * changed, it is one step from the oldest to today's, and none leads in a circle.
 *
 * @param found the document that has this slug now
 * @param target the document that a redirect from this slug points at
 */
export const settleAddress = (found: Place | undefined, target: Place | undefined): Address => {
  if (found?.isLive) return { kind: 'here', id: found.id, slug: found.slug }
  if (found?.isWithdrawn) return { kind: 'gone', id: found.id }
  if (target?.isLive) return { kind: 'moved', id: target.id, slug: target.slug }
  if (target?.isWithdrawn) return { kind: 'gone', id: target.id }
  return { kind: 'nothing' }
}
