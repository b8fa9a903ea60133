import type { Payload } from 'payload'

import { archiveSize, refreshStatistics } from '../../database/statistics.ts'
import { keepLooking, type Looking } from './keepLooking.ts'

/** How often it is looked whether the archive has grown, in milliseconds, and by how much it has to. */
const interval = 60_000
const growth = 1.5

/** Refreshes the database's statistics at the start, and within a minute when the archive has grown by half, as by a bulk load. */
export const keepStatistics = (payload: Payload): Looking => {
  let known: number | undefined
  return keepLooking(payload, {
    every: interval,
    failed: (err) =>
      payload.logger.warn({ err, msg: 'The statistics of the database could not be refreshed' }),
    look: async () => {
      const size = await archiveSize(payload)
      if (known !== undefined && size <= known * growth) return
      await refreshStatistics(payload)
      known = size
    },
  })
}
