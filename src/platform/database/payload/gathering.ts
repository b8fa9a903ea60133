import type { DatabaseAdapter, PayloadRequest } from 'payload'

import { type Engine, engineOf } from './engineOf.ts'
import { gatherModels, newModelId } from './gatherModels.ts'
import { gatherRows, newRowId } from './gatherRows.ts'

/** Gathers what work creates within a transaction, and writes it when the work is done. */
export type Gather = <Result>(req: PayloadRequest, work: () => Promise<Result>) => Promise<Result>

type Gathering = { gather: Gather; newId: (db: DatabaseAdapter, collection: string) => string }

const gatherings: Readonly<Record<Engine, Gathering>> = {
  mongodb: { gather: gatherModels, newId: newModelId },
  sqlite: { gather: gatherRows, newId: newRowId },
}

/**
 * Runs work that creates many documents by `payload.db.create` and `createVersion`, and sends them to the database
 * together, as the adapter would have sent each. They are there when this resolves, and not before: the work must not
 * read what it writes, and must create what is new alone. Everything else that it does is done at once.
 *
 * @throws {Error} outside a transaction, for a raw statement by the adapter, whose time has not come, and whatever the database has against the documents
 */
export const gathering = <Result>(req: PayloadRequest, work: () => Promise<Result>): Promise<Result> =>
  gatherings[engineOf(req.payload.db)].gather(req, work)

/** An id for a document that is to be created, as the database gives them. */
export const newIdOf = (db: DatabaseAdapter, collection: string): string =>
  gatherings[engineOf(db)].newId(db, collection)
