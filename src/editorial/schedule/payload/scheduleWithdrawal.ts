import { NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { actorIn } from '../../../people/audit/payload/provenance.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { demand, refused } from '../../../rules/refusals/refused.ts'
import { isTimeZone, utc } from '../../../text/time/timeZone.ts'
import type { WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding, type Standing } from '../../stories/payload/storyState.ts'
import { revOf } from '../../stories/revision.ts'
import { titleOf } from '../../stories/titleOf.ts'
import { approvedHash } from '../../workflow/payload/approvedHash.ts'
import { mayDo } from '../../workflow/payload/mayDo.ts'
import { decideWithdrawal } from '../decideWithdrawal.ts'
import type { Schedule } from '../schedule.ts'
import { cancelSchedules } from './cancelSchedules.ts'
import { logSchedule } from './logSchedule.ts'
import { addSchedule, schedulesOf } from './rows.ts'

type WithdrawalRequest = {
  req: PayloadRequest
  options: WorkflowOptions
  id: string
  at: string
  zone?: string | undefined
  comment: string
}

/**
 * Schedules the withdrawal of a story, replacing an earlier one.
 *
 * @returns the schedule
 * @throws {Refused} 403, 409 or 422 with the reason
 */
export const scheduleWithdrawal = (request: WithdrawalRequest): Promise<Schedule> =>
  inTransaction(request.req, async () => {
    const { req, options, id, comment, zone } = request
    const standing = await readStanding(req, options.resource, id)
    if (!standing) throw new NotFound(req.t)
    const rows = await schedulesOf(req, { resource: options.resource, document: id })
    const mayRole = mayDo(actorOf(req), 'withdraw', { options, standing })
    const { live } = standing.state
    const { replaces } = demand(
      decideWithdrawal({ mayRole, live, rows, at: new Date(request.at), comment, now: new Date() }),
    )
    if (zone !== undefined && !isTimeZone(zone)) throw refused('unknown-zone', { zone, path: 'zone' })
    await cancelSchedules(req, replaces, 'Another time was set.')
    const row = await add(request, standing)
    await logSchedule(req, row)
    return row
  })

const add = async (
  { req, options, id, at, zone = utc, comment }: WithdrawalRequest,
  { live, newest }: Standing,
) => {
  const { id: askedBy = null, name: askedByName = 'Copydesk' } = actorIn(req)
  return addSchedule(req, {
    title: titleOf(options.resource, newest),
    resource: options.resource,
    document: id,
    action: 'withdraw',
    at: new Date(at).toISOString(),
    zone,
    rev: revOf(live),
    hash: await approvedHash(req, options, live),
    reason: comment,
    askedBy,
    askedByName,
  })
}
