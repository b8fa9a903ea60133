import type { DatabaseAdapter, PayloadRequest } from 'payload'

import { batchModels, newModelId } from './batchModels.ts'
import { batchRows, newRowId } from './batchRows.ts'
import { type Engine, engineOf } from './engineOf.ts'

/** What work can do while its inserts are batched. */
export type Batch = {
  /**
   * Runs a `createVersion` of the adapter for a new document. The adapter's update of older versions is skipped, because
   * there are none.
   */
  firstVersion: <Result>(create: () => Promise<Result>) => Promise<Result>
}

/** Holds back the inserts of `work` within a transaction, and sends them together when it is done. */
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
 * together. The documents exist only once this resolves, so the work must not read what it creates and must not change
 * anything else through the adapter.
 *
 * @throws {Error} outside a transaction, and when the work runs other statements through the adapter; errors of the
 * database, such as a broken constraint, unchanged
 */
export const batchInserts: BatchInserts = (req, work) => batchings[engineOf(req.payload.db)].batch(req, work)

/** A new id of the kind that this database uses, for a document that is about to be created. */
export const newIdOf = (db: DatabaseAdapter, collection: string): string =>
  batchings[engineOf(db)].newId(db, collection)
