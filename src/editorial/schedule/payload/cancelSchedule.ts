import { NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { WorkflowOptions } from '../../stories/payload/options.ts'
import { readStanding } from '../../stories/payload/storyState.ts'
import { mayDo } from '../../workflow/payload/mayDo.ts'
import { transition } from '../../workflow/payload/transition.ts'
import { cancelSchedules } from './cancelSchedules.ts'
import { findSchedule } from './rows.ts'

type Cancellation = { req: PayloadRequest; options: WorkflowOptions; id: string; scheduleId: string }

/**
 * Cancels a waiting schedule: a publication by the move `unschedule`, a withdrawal if the caller may withdraw.
 *
 * @throws {Refused} 403 or 409 with the reason
 * @throws {NotFound} when the story has no such schedule
 */
export const cancelSchedule = (cancellation: Cancellation): Promise<void> =>
  inTransaction(cancellation.req, async () => {
    const { req, options, id, scheduleId } = cancellation
    const row = await findSchedule(req, scheduleId)
    if (row?.document !== id || row.resource !== options.resource) throw new NotFound(req.t)
    if (row.state !== 'waiting' && row.state !== 'running') {
      throw refused('schedule-ended', { state: row.state })
    }
    if (row.action === 'publish') {
      await transition({ req, collection: options.resource, id, name: 'unschedule' })
      return
    }
    const standing = await readStanding(req, options.resource, id)
    if (!mayDo(actorOf(req), 'withdraw', { options, standing })) throw refused('role-may-not/withdraw')
    await cancelSchedules(req, [row], 'Somebody cancelled it.')
  })
