import { createLocalReq, type Payload, type PayloadRequest } from 'payload'

import { inTransaction } from './inTransaction.ts'
import { retryConflict } from './retryConflict.ts'
import { inWriteScope } from './writeQueue.ts'

/**
 * Runs work of the server's own in a transaction of its own, with nobody logged in, and again when another one wrote
 * the same document first.
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
