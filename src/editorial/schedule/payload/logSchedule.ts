import type { PayloadRequest } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import type { Schedule } from '../schedule.ts'

/** Says in the log what is to happen when, and on which text. */
export const logSchedule = (
  req: PayloadRequest,
  { id, action, at, document, hash, reason, resource, rev, zone }: Schedule,
): Promise<void> =>
  record(req, {
    action: 'schedule.ask',
    resource,
    document,
    rev,
    reason: reason ?? undefined,
    details: { schedule: id, action, at: new Date(at).toISOString(), zone, hash },
  })
