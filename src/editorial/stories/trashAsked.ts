type Document = Readonly<Record<string, unknown>>

/** Whether a write moves a document to the trash or out of it. */
export type TrashAct = 'trash' | 'untrash'

export const isTrashed = (document: Document | undefined): boolean => Boolean(document?.['deletedAt'])

/**
 * What a write requests by `deletedAt`: a time moves the document to the trash, null restores it. An unchanged value, as
 * forms send it, requests nothing.
 *
 * @param standing the document as it is; undefined for a new one
 */
export const trashAsked = (data: Document, standing: Document | undefined): TrashAct | undefined => {
  if (!('deletedAt' in data) || data['deletedAt'] === undefined) return undefined
  if (isTrashed(data)) return isTrashed(standing) ? undefined : 'trash'
  return isTrashed(standing) ? 'untrash' : undefined
}

/** Fields that Payload’s panel always sends and that are ignored here. */
const silent: ReadonlySet<string> = new Set(['deletedAt', 'id', 'rev', 'updatedAt'])

/** The names of other fields that a write would change; includes `_status` when it requests publication. */
export const askedBesides = (data: Document): string[] =>
  Object.keys(data).filter((name) =>
    name === '_status' ? data['_status'] === 'published' : !silent.has(name) && data[name] !== undefined,
  )
