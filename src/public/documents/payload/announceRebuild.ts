import type { Payload } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { announceChange } from '../../../platform/tags/changes.ts'
import type { Rebuilt } from './rebuild.ts'

/**
 * Makes this process and all others drop their cached answers, which were made from the old store. Other processes learn of
 * it from the log.
 */
export const announceRebuild = async (payload: Payload, rebuilt: Rebuilt): Promise<void> => {
  await inOwnTransaction(payload, (req) => record(req, { action: 'public.rebuild', details: rebuilt }))
  announceChange('everything')
}
