import type { Payload } from 'payload'

import { onChangeOf } from '../../tags/changes.ts'
import { nextDelay } from '../nextDelay.ts'
import type { Job } from './job.ts'
import { holdsJobLease, takeJobLease } from './jobLease.ts'
import { type JobParts, jobParts } from './jobParts.ts'
import { createWakeableSleep } from './wakeableSleep.ts'

export type Jobs = {
  /** Ends the pauses of all jobs, so that they run at once. */
  wake: () => void
  /** Stops the jobs; resolves when their current runs have ended. */
  stop: () => Promise<void>
}

/** Runs each job in a loop of its own until they are stopped. A failed run is logged, and repeated after the pause. */
export const startJobs = (payload: Payload, jobs: readonly Job[]): Jobs => {
  const parts = jobParts(payload)
  const loops = jobs.map((job) => startLoop(parts, job))
  return {
    wake: () => {
      for (const { wake } of loops) wake()
    },
    stop: async () => {
      await Promise.all(loops.map(({ stop }) => stop()))
    },
  }
}

const startLoop = (parts: JobParts, job: Job): Jobs => {
  const nap = createWakeableSleep()
  let isStopping = false
  const mayGoOn = (): boolean => !isStopping
  const unlisten = job.wokenBy === undefined ? undefined : onChangeOf(job.wokenBy, nap.wake)
  const fail = job.failed ?? ((err) => parts.payload.logger.error({ err, msg: `${job.name} failed.` }))
  const loop = async (): Promise<void> => {
    if (job.first !== undefined) await nap.sleep(job.first)
    while (mayGoOn()) {
      const idle = await runJob(parts, job, mayGoOn).catch((error: unknown) => {
        // While the jobs are being stopped, the stop itself may be what made the run fail.
        if (mayGoOn()) fail(error)
        return undefined
      })
      if (mayGoOn()) await nap.sleep(nextDelay(job.every, typeof idle === 'number' ? idle : undefined))
    }
  }
  const running = loop()
  return {
    wake: nap.wake,
    stop: async () => {
      isStopping = true
      unlisten?.()
      nap.wake()
      await running
      await job.end?.(parts)
    },
  }
}

/**
 * Runs a job once, if it has no lease or its lease is due.
 *
 * @returns how long there will be nothing to do, in milliseconds, if the run could tell; `not-due` when the lease is not
 * due or another process took it
 */
export const runJob = async (
  parts: JobParts,
  { lease, run }: Job,
  mayGoOn: () => boolean = () => true,
): Promise<number | 'not-due' | undefined> => {
  if (!lease) return idleOf(await run({ ...parts, mayGoOn, holdsLease: () => Promise.resolve(true) }))
  const taken = await takeJobLease(parts, lease)
  if (!taken) return 'not-due'
  return idleOf(await run({ ...parts, mayGoOn, holdsLease: (req) => holdsJobLease(req, taken) }))
}

const idleOf = (idle: unknown): number | undefined => (typeof idle === 'number' ? idle : undefined)
