import type { PayloadRequest } from 'payload'

import { record } from '../../../people/audit/payload/record.ts'
import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import type { JobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { backOff } from '../../../text/time/backOff.ts'
import { transition } from '../../workflow/payload/transition.ts'
import type { Schedule } from '../schedule.ts'
import { find } from './carryOut.ts'
import { findSchedule, writeSchedule } from './rows.ts'
import { setUnderWay } from './underWay.ts'

/** After so many failed attempts a schedule counts as failed, and people are notified. */
const mostAttempts = 12

/**
 * Handles a failed attempt. A temporary failure, such as a busy database, is retried later. A refusal is final: the
 * schedule has failed, people are notified, and a scheduled story goes back to `approved`, because it will no longer be
 * published by itself.
 */
export const handleFailure = async (runner: JobParts, claim: Schedule, error: unknown): Promise<void> => {
  const why = error instanceof Error ? error.message : String(error)
  const isFinal = isRefusal(error) || claim.attempts >= mostAttempts
  await inOwnTransaction(runner.payload, async (req) => {
    if (!isOurs(await findSchedule(req, claim.id), claim)) return
    await (isFinal ? fail(req, runner, { claim, why }) : wait(req, runner, { claim, why }))
  })
}

/** Whether nobody has claimed the schedule since. An expired lease does not matter here. */
const isOurs = (row: Schedule | undefined, { fence }: Schedule): boolean =>
  row?.state === 'running' && row.fence === fence

/** Whether an error is final: a refusal with a status that a retry cannot change. */
const isRefusal = (error: unknown): boolean => {
  const { name, status } = error as { name?: unknown; status?: unknown }
  return name === 'PinBroken' || (typeof status === 'number' && status >= 400 && status < 500)
}

type Came = { claim: Schedule; why: string }

const released = { leasedBy: null, leasedUntil: null }

const wait = (req: PayloadRequest, { chance, clock }: JobParts, { claim, why }: Came): Promise<void> => {
  const later = clock.now().getTime() + backOff(claim.attempts, chance())
  const dueAt = new Date(later).toISOString()
  return writeSchedule(req, claim.id, { state: 'waiting', dueAt, lastError: why, ...released })
}

const fail = async (req: PayloadRequest, { clock }: JobParts, { claim, why }: Came): Promise<void> => {
  const { action, at, document, id, resource, rev } = claim
  const now = clock.now()
  const found = action === 'publish' ? await find(req, claim) : undefined
  if (found?.stage === 'scheduled') {
    setUnderWay(req, id)
    const comment = `Was not published as scheduled: ${why}`.slice(0, 2000)
    const move = { collection: resource, id: document, name: 'unschedule', comment, now } as const
    await transition({ ...move, req, overrideAccess: true })
  }
  const ended = { doneAt: now.toISOString(), lastError: why, isUnseen: true, ...released }
  await writeSchedule(req, id, { state: 'failed', ...ended })
  await record(req, {
    action: 'schedule.failed',
    resource,
    document,
    rev,
    reason: why,
    details: { schedule: id, action, at: new Date(at).toISOString(), attempts: claim.attempts },
  })
}
