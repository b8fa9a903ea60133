import type { DatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'

import { removeFile, renameFile } from './mediaFolder.ts'

/** The files that are tied to one transaction. */
type Open = {
  /** Files written for rows of the transaction. */
  written: Set<string>
  /** Files of documents that are being deleted, by document id, renamed until the deletion is committed. */
  aside: Map<string, readonly string[]>
  /** Files of deleted rows. */
  gone: Set<string>
}

const open = new Map<string, Open>()

/** The suffix of a file that is set aside. */
export const asideEnding = '.removed'

/**
 * Ties files to transactions: files written in a transaction are removed when it is rolled back, and files of deleted
 * documents only when it is committed. If the commit fails, all files stay, because the database may have applied it;
 * `copydesk media sweep` finds what is left over.
 */
export const withFiles = (adapter: DatabaseAdapterObj): DatabaseAdapterObj => ({
  ...adapter,
  init: (args) => {
    const db = adapter.init(args)
    follow(db as unknown as DatabaseAdapter)
    return db
  },
})

const follow = (db: DatabaseAdapter): void => {
  const { commitTransaction, rollbackTransaction } = db
  db.commitTransaction = async (transaction) => {
    const files = take(await transaction)
    await commitTransaction.call(db, transaction)
    if (files) await settle(files.gone, namesIn(files.aside))
  }
  db.rollbackTransaction = async (transaction) => {
    const files = take(await transaction)
    try {
      await rollbackTransaction.call(db, transaction)
    } finally {
      if (files) await settle(files.written, [...files.gone, ...namesIn(files.aside)])
    }
  }
}

const take = (transaction: number | string): Open | undefined => {
  const files = open.get(String(transaction))
  open.delete(String(transaction))
  return files
}

/** Removes and restores files. Errors are ignored, because the write itself is done; the sweep finds what is left over. */
const settle = async (leave: Iterable<string>, back: Iterable<string>): Promise<void> => {
  const work = [
    ...[...leave].flatMap((name) => [removeFile(name), removeFile(name + asideEnding)]),
    ...[...back].map((name) => renameFile(name + asideEnding, name)),
  ]
  for (const done of await Promise.allSettled(work))
    if (done.status === 'rejected') process.emitWarning(String(done.reason))
}

const namesIn = (aside: Open['aside']): string[] => [...aside.values()].flat()

const openOf = async ({ transactionID }: PayloadRequest): Promise<Open | undefined> => {
  const transaction = await transactionID
  if (transaction === undefined) return undefined
  const files = open.get(String(transaction)) ?? { written: new Set(), aside: new Map(), gone: new Set() }
  open.set(String(transaction), files)
  return files
}

/** Registers a file that was written for a row of the request's transaction. */
export const noteWritten = async (req: PayloadRequest, name: string): Promise<void> => {
  ;(await openOf(req))?.written.add(name)
}

/** Renames the files of a document until its deletion is committed. */
export const setAside = async (req: PayloadRequest, id: string, names: readonly string[]): Promise<void> => {
  const files = await openOf(req)
  if (!files) return
  files.aside.set(id, names)
  for (const name of names) await renameFile(name, name + asideEnding)
}

/** Registers that the row of a document was deleted, whose files were set aside. */
export const noteDeleted = async (req: PayloadRequest, id: string): Promise<void> => {
  const files = await openOf(req)
  for (const name of files?.aside.get(id) ?? []) files?.gone.add(name)
  files?.aside.delete(id)
}

/** Removes the files of deleted rows when the transaction commits, or at once when there is none. */
export const removeWithRows = async (req: PayloadRequest, names: readonly string[]): Promise<void> => {
  const files = await openOf(req)
  if (files) for (const name of names) files.gone.add(name)
  else await Promise.all(names.map(removeFile))
}
