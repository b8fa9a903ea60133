import type { PayloadRequest } from 'payload'

import { inOwnTransaction } from '../../../platform/database/payload/inOwnTransaction.ts'
import { holdsLease } from '../../../platform/jobs/lease.ts'
import type { JobParts } from '../../../platform/jobs/payload/jobParts.ts'
import { optionsOf } from '../../stories/payload/options.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { revOf } from '../../stories/revision.ts'
import { approvedHash } from '../../workflow/payload/approvedHash.ts'
import { transition } from '../../workflow/payload/transition.ts'
import { type Found, pinProblem } from '../pin.ts'
import type { Schedule } from '../schedule.ts'
import { findSchedule, writeSchedule } from './rows.ts'
import { setUnderWay } from './underWay.ts'

/** The story is no longer in the state in which it was scheduled. */
export class PinBroken extends Error {
  override readonly name = 'PinBroken'
}

/**
 * Carries out a claimed schedule: makes the move, through the ordinary guard, and ends the schedule, in one transaction. A
 * claim that has expired writes nothing.
 *
 * @returns whether it was done
 * @throws {PinBroken} when the text is not the one that was scheduled
 * @throws {Refused} when a condition is not met
 */
export const carryOut = ({ payload, clock }: JobParts, claim: Schedule): Promise<boolean> =>
  inOwnTransaction(payload, async (req) => {
    const now = clock.now()
    if (!holdsLease(await findSchedule(req, claim.id), claim, now)) return false
    const problem = pinProblem(claim, await find(req, claim))
    if (problem !== undefined) throw new PinBroken(problem)
    setUnderWay(req, claim.id)
    await transition({
      req,
      collection: claim.resource,
      id: claim.document,
      name: claim.action,
      comment: reasonOf(claim),
      now,
      overrideAccess: true,
    })
    await writeSchedule(req, claim.id, {
      state: 'done',
      doneAt: clock.now().toISOString(),
      lastError: null,
      leasedBy: null,
      leasedUntil: null,
    })
    return true
  })

/** The current state of a schedule's story, read from the database. */
export const find = async (
  req: PayloadRequest,
  { document, resource }: Pick<Schedule, 'document' | 'resource'>,
): Promise<Found> => {
  const options = optionsOf(resource)
  const standing = await readStanding(req, resource, document)
  if (!options || !standing) return undefined
  const { newest, state } = standing
  return { ...state, rev: revOf(newest), hash: await approvedHash(req, options, newest) }
}

const reasonOf = ({ action, askedByName, reason }: Schedule): string =>
  action === 'withdraw' && reason ? `${reason} (Scheduled by ${askedByName})` : `Scheduled by ${askedByName}`
