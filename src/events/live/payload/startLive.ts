import type { Payload } from 'payload'

import { keepLooking } from '../../../platform/jobs/payload/keepLooking.ts'
import { onChangeOf } from '../../../platform/tags/changes.ts'
import { eventStore } from '../../outbox/payload/rows.ts'
import { Hub } from '../hub.ts'
import { pruneEvents } from './pruneEvents.ts'

/** The longest time between two looks, in milliseconds: what another process has published is told by then. */
const poll = 300
const beatEvery = 15_000
const pruneEvery = 3_600_000

const hubs = new WeakMap<Payload, Hub>()

/** The hub of this process's streams; undefined before they are started. */
export const hubOf = (payload: Payload): Hub | undefined => hubs.get(payload)

/**
 * Tells the streams of this process what is in the outbox, as long as the process lives: at once what this process
 * commits, within 300 ms what others do. Without clients it reads nothing.
 *
 * @param mostClients streams that are open at a time
 * @returns what ends all streams, and the service
 */
export const startLive = (payload: Payload, mostClients: number): { stop: () => Promise<void> } => {
  const hub = new Hub(eventStore(payload), mostClients)
  hubs.set(payload, hub)
  const failed = 'The outbox could not be looked at.'
  const looking = keepLooking(payload, {
    every: poll,
    failed,
    look: () => hub.poll(),
  })
  const unlisten = onChangeOf('live-events', looking.wake)
  const beating = setInterval(() => hub.beat(), beatEvery)
  const pruning = keepLooking(payload, {
    every: pruneEvery,
    failed,
    look: () => pruneEvents(payload, new Date()),
  })
  return {
    stop: async () => {
      clearInterval(beating)
      unlisten()
      hub.close()
      await Promise.all([looking.stop(), pruning.stop()])
    },
  }
}
