import type { DatabaseAdapter, DatabaseAdapterObj, PayloadRequest } from 'payload'

import { removeFile, renameFile } from './mediaFolder.ts'

/** Files that share the fate of a transaction. */
type Open = {
  /** Written for rows of it. */
  written: Set<string>
  /** Of documents that are being deleted, by their ids: out of Payload's way until it is certain. */
  aside: Map<string, readonly string[]>
  /** Of rows that are deleted. */
  gone: Set<string>
}

const open = new Map<string, Open>()

/** What a file that is set aside is called. */
export const asideEnding = '.removed'

/**
 * Ties files to the transaction that speaks of them: those that were written leave when it is rolled back, and those whose
 * documents were deleted leave when it is committed, and not before. A commit that fails leaves all of them, for
 * nobody knows what the database took: `copydesk media sweep` finds what is left.
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
  db.commitTransaction = async (given) => {
    const files = take(await given)
    await commitTransaction.call(db, given)
    if (files) await settle(files.gone, namesIn(files.aside))
  }
  db.rollbackTransaction = async (given) => {
    const files = take(await given)
    try {
      await rollbackTransaction.call(db, given)
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

/** A file that cannot be removed or put back is left to the sweep: the write itself is done. */
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

/** Says that a file is written for a row of the request's transaction. */
export const noteWritten = async (req: PayloadRequest, name: string): Promise<void> => {
  ;(await openOf(req))?.written.add(name)
}

/** Keeps the files of a document from being deleted before its deletion is certain. */
export const setAside = async (req: PayloadRequest, id: string, names: readonly string[]): Promise<void> => {
  const files = await openOf(req)
  if (!files) return
  files.aside.set(id, names)
  for (const name of names) await renameFile(name, name + asideEnding)
}

/** Says that the row of a document is deleted, whose files were set aside. */
export const noteDeleted = async (req: PayloadRequest, id: string): Promise<void> => {
  const files = await openOf(req)
  for (const name of files?.aside.get(id) ?? []) files?.gone.add(name)
  files?.aside.delete(id)
}

/** Removes files whose rows are deleted: with the transaction, or at once where there is none. */
export const removeWithRows = async (req: PayloadRequest, names: readonly string[]): Promise<void> => {
  const files = await openOf(req)
  if (files) for (const name of names) files.gone.add(name)
  else await Promise.all(names.map(removeFile))
}
