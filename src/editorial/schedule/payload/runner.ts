import type { Payload } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { keepLooking } from '../../../platform/jobs/payload/keepLooking.ts'
import { type RunnerParts, runnerParts } from '../../../platform/jobs/payload/runnerParts.ts'
import { schedulesLeasedBy, writeSchedule } from './rows.ts'
import { runDue } from './runDue.ts'

export type Runner = {
  /** Ends after what is under way, and gives back what it holds. */
  stop: () => Promise<void>
}

/** The longest time between two looks, in milliseconds: what another process has scheduled is seen by then. */
const poll = 1000

/**
 * Publishes and withdraws what is scheduled, as long as the process lives. There may be any number of runners on one
 * database: each schedule is carried out once.
 */
export const startRunner = (payload: Payload): Runner => {
  const parts = runnerParts(payload)
  const looking = keepLooking(payload, {
    every: poll,
    failed: 'The schedules could not be looked at.',
    look: async (mayGoOn) => {
      const wakeAt = await runDue(parts, mayGoOn)
      return wakeAt && wakeAt.getTime() - parts.clock.now().getTime()
    },
  })
  return {
    stop: async () => {
      await looking.stop()
      await release(parts)
    },
  }
}

const release = async ({ name, payload }: RunnerParts): Promise<void> => {
  await inOwnTransaction(payload, async (req) => {
    for (const { id } of await schedulesLeasedBy(req, name)) {
      await writeSchedule(req, id, { state: 'waiting', leasedBy: null, leasedUntil: null })
    }
  }).catch((error: unknown) => {
    payload.logger.warn({ err: error, msg: 'Leases were not given back; they end by themselves.' })
  })
}
