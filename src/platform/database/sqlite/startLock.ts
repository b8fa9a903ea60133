import { openFile } from './openFile.ts'
import { retryBusy } from './retryBusy.ts'

/** Milliseconds to wait for another process that starts; migrating a large archive takes minutes. */
const patience = 10 * 60_000

/**
 * Runs work while holding the start lock of a database, so that two processes that start at once do not both create the
 * schema. The lock is SQLite's own, on a file beside the database, and is released when the process ends.
 *
 * @param file path of the database
 * @throws what the work throws, or the driver's error when another process holds the lock for more than ten minutes
 */
export const withStartLock = async <Result>(file: string, work: () => Promise<Result>): Promise<Result> => {
  const lock = openFile(`${file}-start`)
  try {
    await retryBusy(() => Promise.resolve(lock.exec('BEGIN EXCLUSIVE')), patience)
    return await work()
  } finally {
    lock.close()
  }
}
