import type { Payload } from 'payload'

import type { Job } from '../../../platform/jobs/payload/job.ts'
import { hourOf, keptHours } from '../readershipStore.ts'
import { flushReadership } from './flushReadership.ts'

const hour = 3_600_000

const writing = 'Writing the readership'

/**
 * Writes what readers' beacons count, every few seconds and once more at the end: a process that is killed loses no more.
 * And deletes what nobody asks for any more.
 */
export const readershipJobs: readonly Job[] = [
  {
    name: writing,
    every: 5000,
    run: ({ payload }) => flushReadership(payload, new Date()),
    end: ({ payload }) =>
      flushReadership(payload, new Date()).catch((err: unknown) =>
        payload.logger.error({ err, msg: `${writing} failed.` }),
      ),
  },
  {
    name: 'Pruning the readership',
    every: hour,
    lease: { name: 'pruning readership', every: hour },
    run: ({ payload }) => pruneReadership(payload, new Date()),
  },
]

/** Deletes hours that are too old to be asked for. */
export const pruneReadership = async ({ db }: Payload, now: Date): Promise<void> => {
  const oldest = hourOf(now.getTime()) - keptHours
  await db.deleteMany({ collection: 'readership', where: { hour: { less_than: oldest } } })
}
