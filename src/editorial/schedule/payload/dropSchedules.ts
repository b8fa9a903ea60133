import type { CollectionAfterDeleteHook } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { schedulesOf, writeSchedule } from './rows.ts'

/**
 * Marks the failed schedules of a deleted story as dealt with, in the same transaction. None is open, because a scheduled
 * or live story cannot be deleted.
 */
export const dropSchedules =
  (resource: WorkflowResource): CollectionAfterDeleteHook =>
  async ({ id, req }) => {
    const rows = await schedulesOf(req, { resource, document: String(id) })
    for (const { id: row, state } of rows)
      if (state === 'failed') await writeSchedule(req, row, { isUnseen: false })
  }
