import type { Payload } from 'payload'

import type { Job } from '../../../platform/jobs/payload/job.ts'
import { eventStore } from '../../outbox/payload/rows.ts'
import { Hub } from '../hub.ts'
import { pruneEvents } from './pruneEvents.ts'

const heartbeat = 15_000
const hour = 3_600_000

const hubs = new WeakMap<Payload, Hub>()

/** The hub of this process's streams; undefined before they are opened. */
export const hubOf = (payload: Payload): Hub | undefined => hubs.get(payload)

/**
 * The jobs of this process's streams. They send events of this process at once, and those of others within 300 ms.
 * Without clients nothing is read. Stopping the jobs ends the streams.
 *
 * @param mostClients how many streams may be open at a time
 */
export const liveJobs = (payload: Payload, mostClients: number): readonly Job[] => {
  const hub = new Hub(eventStore(payload), mostClients)
  hubs.set(payload, hub)
  return [
    {
      name: 'Reading the outbox',
      every: 300,
      wokenBy: 'live-events',
      run: () => hub.poll(),
      end: () => hub.close(),
    },
    { name: 'The heartbeat of streams', every: heartbeat, first: heartbeat, run: () => heartbeatOf(hub) },
    {
      name: 'Pruning the outbox',
      every: hour,
      lease: { name: 'pruning outbox', every: hour },
      run: () => pruneEvents(payload, new Date()),
    },
  ]
}

const heartbeatOf = (hub: Hub): Promise<void> => {
  hub.heartbeat()
  return Promise.resolve()
}
