import type { CollectionAfterDeleteHook } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { consequences } from '../consequences.ts'
import { cancelSchedules } from './cancelSchedules.ts'
import { schedulesOf, writeSchedule } from './rows.ts'

/** A story that is deleted takes its schedules along, in the same transaction. */
export const dropSchedules =
  (resource: WorkflowResource): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    const rows = await schedulesOf(req, { resource, document: String(id) })
    const { cancelled, seen } = consequences(
      rows,
      { move: 'withdraw', isEdit: false, to: 'withdrawn' },
      undefined,
    )
    await cancelSchedules(req, cancelled, 'The story was deleted.')
    for (const row of seen) await writeSchedule(req, row.id, { isUnseen: false })
  }
