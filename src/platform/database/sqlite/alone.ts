import { openFile } from './openFile.ts'
import { retryBusy } from './retryBusy.ts'

/** An upgrade of a large archive takes its time. */
const patience = 10 * 60_000

/**
 * Runs work while no other process does the same on this database: two that start at once would each make the schema.
 * The lock is SQLite's own, on a file beside the database, and ends with the process.
 *
 * @param file path of the database
 * @throws what the work throws, or the driver's error when the other one takes more than ten minutes
 */
export const alone = async <Result>(file: string, work: () => Promise<Result>): Promise<Result> => {
  const lock = openFile(`${file}-start`)
  try {
    await retryBusy(() => Promise.resolve(lock.exec('BEGIN EXCLUSIVE')), patience)
    return await work()
  } finally {
    lock.close()
  }
}
