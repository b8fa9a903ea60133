import { MongoClient } from 'mongodb'

import { optionsOf } from '../../settings/mongoAddress.ts'
import { StartError } from '../../settings/startError.ts'
import { troubleOf, troubleWords } from '../trouble.ts'

const patience = 5000

/**
 * Opens a MongoDB once before Payload does, to say in a sentence why it cannot be used. Nothing of the address is told.
 *
 * @throws {StartError} when it does not answer, refuses the log-in, or knows no transactions
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
  'DATABASE_URL: this MongoDB is no replica set, or its address names none (?replicaSet=NAME). Copydesk needs transactions.'

/** MongoDB's code for a log-in that it refuses. */
const authenticationFailed = 18

const mongoReason = (error: unknown): string => {
  if ((error as { code?: unknown }).code === authenticationFailed)
    return 'DATABASE_URL: MongoDB refuses its user or password.'
  return (
    `DATABASE_URL: no primary of the replica set answered within ${patience / 1000} seconds. ` +
    'Is it running, reachable from here, and is that the name of the set?'
  )
}

/**
 * Says in a sentence why a SQLite file cannot be opened.
 *
 * @throws {StartError} in place of the driver's error; any other error as it is
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
