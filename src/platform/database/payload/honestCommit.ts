import type { DatabaseAdapter } from 'payload'

type Transact = (work: (transaction: unknown) => Promise<unknown>, options?: unknown) => Promise<unknown>
type Drizzle = { transaction: Transact }

/**
 * Makes a commit that failed fail: Payload's SQLite adapter swallows it (a full disk, a broken constraint), and
 * the write would be acknowledged without being there.
 *
 * Transactions begin one at a time (see `WriteQueue`), so the one begun last is the one that gets the next id.
 */
export const honestCommit = (db: DatabaseAdapter): void => {
  const outcomes = new Map<string, Promise<unknown>>()
  let begun: Promise<unknown> | undefined
  const { beginTransaction, commitTransaction, connect, rollbackTransaction } = db
  db.connect = async (options) => {
    await connect?.call(db, options)
    const drizzle = (db as unknown as { drizzle: Drizzle }).drizzle
    const transact = drizzle.transaction.bind(drizzle)
    drizzle.transaction = (work, options) => {
      begun = transact(work, options)
      return begun
    }
  }
  db.beginTransaction = async (options) => {
    const id = await beginTransaction.call(db, options)
    if (id !== null && begun) outcomes.set(String(id), begun)
    return id
  }
  db.commitTransaction = async (given) => {
    const id = await given
    const outcome = outcomes.get(String(id))
    outcomes.delete(String(id))
    await commitTransaction.call(db, id)
    await outcome
  }
  db.rollbackTransaction = async (given) => {
    const id = await given
    outcomes.delete(String(id))
    await rollbackTransaction.call(db, id)
  }
}
