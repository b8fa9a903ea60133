import type { PayloadRequest } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import type { Schedule } from '../schedule.ts'

/** Logs that something was scheduled: the action, the time and the revision. */
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
