import type { Payload } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { announceChange } from '../../../platform/tags/changes.ts'
import type { Rebuilt } from './rebuild.ts'

/**
 * Lets this process and every other one throw away the answers that it keeps, which were made from the store as it was. Other
 * processes read of it in the log.
 */
export const announceRebuild = async (payload: Payload, rebuilt: Rebuilt): Promise<void> => {
  await inOwnTransaction(payload, (req) => record(req, { action: 'public.rebuild', details: rebuilt }))
  announceChange('everything')
}
