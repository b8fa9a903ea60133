import type { Payload } from 'payload'

import { refreshWhenGrown } from '../../database/payload/statistics.ts'
import type { Job } from './job.ts'

/** Refreshes the database's statistics at the start, and within a minute of the archive having grown by half. */
export const statisticsJob = (payload: Payload): Job => ({
  name: 'Refreshing the statistics of the database',
  every: 60_000,
  run: refreshWhenGrown(payload),
  failed: (err) =>
    payload.logger.warn({
      err,
      msg: 'The statistics of the database could not be refreshed; lists may be slow. This is retried in a minute.',
    }),
})
