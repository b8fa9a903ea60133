type Document = Readonly<Record<string, unknown>>

/** What a write does with the trash: puts a document there, brings it back, or neither. */
export type TrashAct = 'trash' | 'untrash'

export const isTrashed = (document: Document | undefined): boolean => Boolean(document?.['deletedAt'])

/**
 * What a write asks for by `deletedAt`: a time puts the document into the trash, null brings it back. That a form sends
 * along what is so already asks for nothing.
 *
 * @param standing the document as it is; undefined when it is new
 */
export const trashAsked = (data: Document, standing: Document | undefined): TrashAct | undefined => {
  if (!('deletedAt' in data) || data['deletedAt'] === undefined) return undefined
  if (isTrashed(data)) return isTrashed(standing) ? undefined : 'trash'
  return isTrashed(standing) ? 'untrash' : undefined
}

/** Fields that Payload’s panel sends along and that say nothing of their own here. */
const silent: ReadonlySet<string> = new Set(['deletedAt', 'id', 'rev', 'updatedAt'])

/** Names of the fields that a write would change besides; `_status` is one when it asks to publish. */
export const askedBesides = (data: Document): string[] =>
  Object.keys(data).filter((name) =>
    name === '_status' ? data['_status'] === 'published' : !silent.has(name) && data[name] !== undefined,
  )
