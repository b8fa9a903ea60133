import type { Payload } from 'payload'

import { keepLooking } from '../../services/payload/keepLooking.ts'
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
  const report =
    (msg: string) =>
    (err: unknown): void => {
      payload.logger.error({ err, msg })
    }
  const flush = (): Promise<void> =>
    flushReadership(payload, new Date()).catch(
      report('Readership could not be written; it is kept for the next time.'),
    )
  let pruned = -Infinity
  const looking = keepLooking(async () => {
    await flush()
    if (performance.now() - pruned > pruneEvery) {
      pruned = performance.now()
      await pruneReadership(payload, new Date()).catch(report('Old readership could not be taken away.'))
    }
    return every
  })
  return {
    stop: async () => {
      await looking.stop()
      await flush()
    },
  }
}

/** Takes away hours that are too old to be asked for. */
export const pruneReadership = async ({ db }: Payload, now: Date): Promise<void> => {
  const oldest = hourOf(now.getTime()) - keptHours
  await db.deleteMany({ collection: 'readership', where: { hour: { less_than: oldest } } })
}
