import type { Payload } from 'payload'

import { keepLooking } from '../../../platform/jobs/payload/keepLooking.ts'
import { hourOf, keptHours } from '../readershipStore.ts'
import { flushReadership } from './flushReadership.ts'

/** How often counts are written, in milliseconds: what a process that is killed loses. */
const every = 5000
const pruneEvery = 3_600_000

/**
 * Writes what readers' beacons count, every few seconds and once more at the end, and takes away what nobody looks at
 * any more.
 *
 * @returns what ends it, once everything is written
 */
export const startReadership = (payload: Payload): { stop: () => Promise<void> } => {
  const failed = 'Readership could not be written; it is kept for the next time.'
  const writing = keepLooking(payload, {
    every,
    failed,
    look: () => flushReadership(payload, new Date()),
  })
  const pruning = keepLooking(payload, {
    every: pruneEvery,
    failed: 'Pruning old readership failed.',
    look: () => pruneReadership(payload, new Date()),
  })
  return {
    stop: async () => {
      await Promise.all([writing.stop(), pruning.stop()])
      await flushReadership(payload, new Date()).catch((err: unknown) =>
        payload.logger.error({ err, msg: failed }),
      )
    },
  }
}

/** Takes away hours that are too old to be asked for. */
export const pruneReadership = async ({ db }: Payload, now: Date): Promise<void> => {
  const oldest = hourOf(now.getTime()) - keptHours
  await db.deleteMany({ collection: 'readership', where: { hour: { less_than: oldest } } })
}
