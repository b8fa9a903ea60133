import type { BaseDatabaseAdapter, Payload, PayloadRequest } from 'payload'

/** Rings in this process when a transaction that wrote events is committed; other processes find them by looking. */
export type Bell = {
  /** Lets the bell ring once the request's transaction is committed. */
  ringAfter: (req: PayloadRequest) => Promise<void>
  /** @returns what ends the listening */
  listen: (listener: () => void) => () => void
}

const bells = new WeakMap<BaseDatabaseAdapter, Bell>()

export const bellOf = (payload: Payload): Bell => {
  const db = payload.db as unknown as BaseDatabaseAdapter
  const bell = bells.get(db) ?? hang(db)
  bells.set(db, bell)
  return bell
}

const hang = (db: BaseDatabaseAdapter): Bell => {
  const listeners = new Set<() => void>()
  const waiting = new Set<string>()
  const { commitTransaction, rollbackTransaction } = db
  db.commitTransaction = async (given) => {
    const id = await given
    await commitTransaction.call(db, id)
    if (waiting.delete(String(id))) for (const listener of listeners) listener()
  }
  db.rollbackTransaction = async (given) => {
    const id = await given
    waiting.delete(String(id))
    await rollbackTransaction.call(db, id)
  }
  return {
    ringAfter: async ({ transactionID }) => {
      const id = await transactionID
      if (id !== undefined) waiting.add(String(id))
    },
    listen: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
