import type { PublicDocument, PublicKey, PublicType } from './document.ts'
import type { StoreQuery, Where } from './where.ts'

/** How much is read of a document: what others show of it, all but its long texts, everything, or that it is there. */
export type StoredPart = 'brief' | 'light' | 'whole' | 'name'

/** A document that was read; texts that were not asked for are empty. */
export type StoredDocument = PublicKey & {
  light: string
  heavy: string
  brief: string
  slug: string | null
  title: string | null
  published: string | null
  /** Milliseconds since 1970; undefined when it has no end. */
  expires: number | undefined
}

/** A document in a list, with what it is ordered by, step by step. */
export type ListEntry = { id: string; values: readonly (string | number | null)[] }

/** What tells whether a stored document is the one that the desk has. */
export type Stamp = PublicKey & Pick<PublicDocument, 'version' | 'shape'>

/** `filling` until everything that is live is in it. */
export type StoreState = 'filling' | 'complete'

/**
 * The store of what is public: nothing else is ever in it. Writes belong to the transaction of the request that they are
 * given, as `Request` names it in the adapter: they happen with the change that they follow from, or not at all.
 *
 * `now` is in milliseconds since 1970: what has expired by then is not there.
 */
export type PublicDocuments<Request> = {
  /** Makes what is missing. A store of another format is emptied first, and must be filled. */
  open: () => Promise<StoreState>
  setState: (req: Request, state: StoreState) => Promise<void>
  /** Writes documents over those that were there. */
  put: (req: Request, documents: readonly PublicDocument[]) => Promise<void>
  remove: (req: Request, keys: readonly PublicKey[]) => Promise<void>
  /** Those of the documents that are there, in no order. */
  read: (keys: readonly PublicKey[], part: StoredPart, now: number) => Promise<StoredDocument[]>
  bySlug: (type: PublicType, slugs: readonly string[]) => Promise<{ id: string; slug: string }[]>
  /** A list's documents in order. */
  find: (query: StoreQuery, now: number) => Promise<ListEntry[]>
  count: (type: PublicType, where: Where, now: number) => Promise<number>
  /** Stamps of all documents in the order of their type and id, behind the one that is given. */
  stampsAfter: (key: PublicKey | undefined, limit: number) => Promise<Stamp[]>
  /** Documents as they are stored, whole, whatever the clock says. */
  dump: (keys: readonly PublicKey[]) => Promise<PublicDocument[]>
  /** Makes lists and counts anew, where they are kept apart from the documents. */
  rebuildLists: (req: Request) => Promise<void>
  /** How many of those lists do not have as many documents as they say. */
  countWrongLists: () => Promise<number>
  /** How many documents were made in none of these ways. */
  countOutdated: (shapes: readonly string[]) => Promise<number>
}

/** The number of how documents are stored. A store of another one is filled anew. */
export const storeFormat = 3
