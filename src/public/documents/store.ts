import type { PublicDocument, PublicKey, PublicType } from './document.ts'
import type { StoreQuery, Where } from './where.ts'

/**
 * How much is read of a document: the members that others show (`brief`), all but rich texts (`light`), everything
 * (`whole`), or only the columns (`name`).
 */
export type StoredPart = 'brief' | 'light' | 'whole' | 'name'

/** A document that was read; texts that were not requested are empty. */
export type StoredDocument = PublicKey & {
  light: string
  heavy: string
  brief: string
  slug: string | null
  title: string | null
  published: string | null
  /** Milliseconds since 1970; undefined when it does not expire. */
  expires: number | undefined
}

/** A document in a list, with the values that it is sorted by. */
export type ListEntry = { id: string; values: readonly (string | number | null)[] }

/** Identifies the state of a stored document, to compare it with the desk's. */
export type Stamp = PublicKey & Pick<PublicDocument, 'version' | 'shape'>

/** `filling` until everything live is in the store. */
export type StoreState = 'filling' | 'complete'

/**
 * The store of public documents. It never contains anything else. Writes take part in the transaction of the request
 * that is passed in (`Request` is the adapter's type for it), so they happen together with the change that causes them,
 * or not at all.
 *
 * `now` is in milliseconds since 1970; documents that have expired by then are not found.
 */
export type PublicDocuments<Request> = {
  /** Creates the tables if they are missing. A store of another format is emptied first, and has to be filled. */
  open: () => Promise<StoreState>
  setState: (req: Request, state: StoreState) => Promise<void>
  /** Inserts or replaces documents. */
  put: (req: Request, documents: readonly PublicDocument[]) => Promise<void>
  remove: (req: Request, keys: readonly PublicKey[]) => Promise<void>
  /** Reads documents, in no particular order. Those that are not in the store are left out. */
  read: (keys: readonly PublicKey[], part: StoredPart, now: number) => Promise<StoredDocument[]>
  bySlug: (type: PublicType, slugs: readonly string[]) => Promise<{ id: string; slug: string }[]>
  /** Finds the documents of a list, in its order. */
  find: (query: StoreQuery, now: number) => Promise<ListEntry[]>
  count: (type: PublicType, where: Where, now: number) => Promise<number>
  /** Stamps in the order of type and id, starting after `key`. */
  stampsAfter: (key: PublicKey | undefined, limit: number) => Promise<Stamp[]>
  /** Reads everything that is stored of documents, expired ones too. */
  dump: (keys: readonly PublicKey[]) => Promise<PublicDocument[]>
  /** Rebuilds lists and counts from the documents. */
  rebuildLists: (req: Request) => Promise<void>
  /** The number of lists whose kept count differs from their documents. */
  countWrongLists: () => Promise<number>
  /** The number of documents that were written with none of these layouts. */
  countOutdated: (shapes: readonly string[]) => Promise<number>
}

/** The version of the storage format. A store with another version is emptied and filled again. */
export const storeFormat = 3
