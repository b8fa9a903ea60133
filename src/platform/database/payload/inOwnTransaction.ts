import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { inTransaction } from './inTransaction.ts'
import { retryConflict } from './retryConflict.ts'
import { inWriteScope } from './writeQueue.ts'

/**
 * Runs work of the server itself in a new transaction, with nobody logged in. It is retried when another transaction
 * wrote the same document first.
 */
export const inOwnTransaction = <Result>(
  payload: Payload,
  work: (req: PayloadRequest) => Promise<Result>,
): Promise<Result> =>
  retryConflict(() =>
    inWriteScope(async () => {
      const req = await createLocalReq({}, payload)
      return inTransaction(req, () => work(req))
    }),
  )
