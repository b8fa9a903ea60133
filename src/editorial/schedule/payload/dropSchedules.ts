import type { CollectionAfterDeleteHook } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { schedulesOf, writeSchedule } from './rows.ts'

/**
 * Schedules of a story that failed wait for nobody any more once it is deleted, in the same transaction. None is open by
 * then, for what is scheduled or live is not deleted.
 */
export const dropSchedules =
  (resource: WorkflowResource): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    const rows = await schedulesOf(req, { resource, document: String(id) })
    for (const { id: row, state } of rows)
      if (state === 'failed') await writeSchedule(req, row, { isUnseen: false })
  }
