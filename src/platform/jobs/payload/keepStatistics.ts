import type { Payload } from 'payload'

import { refreshWhenGrown } from '../../database/payload/statistics.ts'
import { keepLooking, type Looking } from './keepLooking.ts'

/** How often it is looked whether the archive has grown, in milliseconds. */
const interval = 60_000

/** Refreshes the database's statistics at the start, and within a minute when the archive has grown by half. */
export const keepStatistics = (payload: Payload): Looking =>
  keepLooking(payload, {
    every: interval,
    failed: (err) =>
      payload.logger.warn({ err, msg: 'The statistics of the database could not be refreshed' }),
    look: refreshWhenGrown(payload),
  })
