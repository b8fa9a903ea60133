import { MongoClient } from 'mongodb'

import { optionsOf } from '../../settings/mongoAddress.ts'
import { StartError } from '../../settings/startError.ts'
import { troubleOf, troubleWords } from '../trouble.ts'

const patience = 5000

/**
 * Connects to MongoDB once before Payload does, so that a failure can be explained in one sentence. The message never
 * contains the address, which may hold a password.
 *
 * @throws {StartError} when MongoDB does not answer, refuses the log-in, or does not support transactions
 */
export const checkMongodb = async (url: string): Promise<void> => {
  const client = new MongoClient(url, { serverSelectionTimeoutMS: patience })
  try {
    await client.connect()
    const { setName } = await client.db().command({ hello: 1 })
    if (setName === undefined || optionsOf(client).replicaSet === undefined)
      throw new StartError(noTransactions)
  } catch (error) {
    throw error instanceof StartError ? error : new StartError(mongoReason(error))
  } finally {
    await client.close().catch(() => undefined)
  }
}

const noTransactions =
  'DATABASE_URL: this MongoDB is not a replica set, or the address does not name one. Copydesk needs transactions: ' +
  'start MongoDB as a replica set and add ?replicaSet=NAME.'

/** MongoDB's error code for a refused log-in. */
const authenticationFailed = 18

const mongoReason = (error: unknown): string => {
  if ((error as { code?: unknown }).code === authenticationFailed)
    return 'DATABASE_URL: MongoDB refused the user name or the password.'
  return (
    `DATABASE_URL: no primary of the replica set answered within ${patience / 1000} seconds. ` +
    'Check that it is running, that it can be reached from here, and that the name of the replica set is right.'
  )
}

/**
 * Runs `open`, and explains in one sentence why a SQLite file could not be opened.
 *
 * @throws {StartError} in place of an error of the database; any other error unchanged
 */
export const explainSqlite = <Result>(file: string, open: () => Result): Result => {
  try {
    return open()
  } catch (error) {
    const trouble = troubleOf(error)
    if (!trouble) throw error
    throw new StartError(`The database ${file} cannot be opened: ${troubleWords[trouble]}.`)
  }
}
