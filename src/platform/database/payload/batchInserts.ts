import type { DatabaseAdapter, PayloadRequest } from 'payload'

import { batchModels, newModelId } from './batchModels.ts'
import { batchRows, newRowId } from './batchRows.ts'
import { type Engine, engineOf } from './engineOf.ts'

/** What work does whose inserts are batched. */
export type Batch = {
  /**
   * Runs a `createVersion` of the adapter. It marks older versions of the document, and there are none: that statement is
   * left out.
   */
  firstVersion: <Result>(create: () => Promise<Result>) => Promise<Result>
}

/** Holds back what work inserts within a transaction, and inserts it together when the work is done. */
export type BatchInserts = <Result>(
  req: PayloadRequest,
  work: (batch: Batch) => Promise<Result>,
) => Promise<Result>

type Batching = { batch: BatchInserts; newId: (db: DatabaseAdapter, collection: string) => string }

const batchings: Readonly<Record<Engine, Batching>> = {
  mongodb: { batch: batchModels, newId: newModelId },
  sqlite: { batch: batchRows, newId: newRowId },
}

/**
 * Runs work that creates many documents by `payload.db.create` and `createVersion`, and sends the inserts to the database
 * together. The documents are there when this resolves, and not before: the work must not read what it creates, and must
 * change nothing else through the adapter. Everything that it does otherwise is done at once.
 *
 * @throws {Error} outside a transaction, and for other statements by the adapter; and whatever the database has against
 * the documents
 */
export const batchInserts: BatchInserts = (req, work) => batchings[engineOf(req.payload.db)].batch(req, work)

/** An id for a document that is to be created, as the database gives them. */
export const newIdOf = (db: DatabaseAdapter, collection: string): string =>
  batchings[engineOf(db)].newId(db, collection)
