import type { PayloadRequest } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { isWithdrawn, type Tombstone, tombstoneOf } from '../tombstone.ts'

const kinds = {
  articles: 'article',
  sections: 'section',
  persons: 'person',
  'trending-items': 'trending item',
} as const satisfies Record<WorkflowResource, string>

type Row = Record<string, unknown> & { id: string }

/** The tombstone of a row that is at hand; undefined when it is live or never was. */
export const tombstoneIn = (resource: WorkflowResource, row: Row): Tombstone | undefined =>
  isWithdrawn(row) ? tombstoneOf(row, kinds[resource]) : undefined

/** The tombstone of a document that was withdrawn; undefined when it is live, never was, or is not there. */
export const readTombstone = async (
  req: PayloadRequest,
  resource: WorkflowResource,
  id: string,
): Promise<Tombstone | undefined> => {
  const row = await req.payload.db.findOne<Row>({
    collection: resource,
    req,
    select: { _status: true, stage: true, stageAt: true, withdrawalNotice: true },
    where: { id: { equals: id } },
  })
  return row ? tombstoneIn(resource, row) : undefined
}
