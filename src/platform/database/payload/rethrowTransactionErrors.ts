import type { BaseDatabaseAdapter } from 'payload'

import type { OpenTransaction } from '../sqlite/client.ts'
import { sqliteClientOf } from './ownClient.ts'

type Transactions = Pick<
  BaseDatabaseAdapter,
  'beginTransaction' | 'commitTransaction' | 'rollbackTransaction'
>

/**
 * Rethrows the original errors of SQLite transactions. Payload's adapter swallows the error of a commit (a full disk, a
 * broken constraint), so that a lost write would be acknowledged, and replaces the error of a begin by one without a
 * code. Our own client keeps both.
 */
export const rethrowTransactionErrors = <Adapter extends BaseDatabaseAdapter>(adapter: Adapter): Adapter => {
  const open = new Map<string, OpenTransaction>()
  const { beginTransaction, commitTransaction, rollbackTransaction } = adapter
  const rethrowing: Transactions = {
    beginTransaction: async (options) => {
      const id = await beginTransaction.call(adapter, options).catch((error: unknown) => {
        throw sqliteClientOf(adapter).beginFailure ?? error
      })
      // A file has one open transaction at a time, so it is this one.
      const { current } = sqliteClientOf(adapter)
      if (id !== null && current) open.set(String(id), current)
      return id
    },
    commitTransaction: async (given) => {
      const id = await given
      const transaction = open.get(String(id))
      open.delete(String(id))
      await commitTransaction.call(adapter, id)
      if (transaction?.failure) throw transaction.failure
    },
    rollbackTransaction: async (given) => {
      const id = await given
      open.delete(String(id))
      await rollbackTransaction.call(adapter, id)
    },
  }
  return Object.assign(adapter, rethrowing)
}
