import type { ClientSession, Collection } from 'mongodb'

import type { Columns, PublicDocument } from '../document.ts'
import type { StoreState } from '../store.ts'
import type { CountRow } from './counts.ts'
import { keyIn, keyText } from './filterOf.ts'

/** A document as it is stored. */
export type Row = Omit<PublicDocument, 'columns' | 'keys'> & Columns & { _id: string; keys: string[] }

/** The state and format of the store. */
export type StateRow = { _id: string; format: number; state: StoreState }

export type Collections = {
  rows: Collection<Row>
  counts: Collection<CountRow>
  states: Collection<StateRow>
}

/** The session of a transaction; empty outside of one. */
export type SessionOptions = { session?: ClientSession }

/** Makes the row of a document. */
export const toRow = ({ columns, keys, ...document }: PublicDocument): Omit<Row, '_id'> => ({
  ...document,
  ...columns,
  keys: keys.map((key) => keyText(document.type, key)),
})

/** Makes the document of a row. */
export const toDocument = ({ _id, keys, ...row }: Row): PublicDocument => {
  const { amount, created, ends, published, slug, starts, title, updated, ...document } = row
  return {
    ...document,
    columns: { slug, title, published, updated, created, amount, starts, ends },
    keys: keys.map((text) => keyIn(document.type, text)),
  }
}
