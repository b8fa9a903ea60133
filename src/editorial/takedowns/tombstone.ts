import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** What the public may know about a withdrawn document: neither its text nor the reason. */
export type Tombstone = {
  kind: string
  withdrawnAt: string | undefined
  /** The public notice, if the newsroom wrote one. */
  notice: string | undefined
}

type Row = Readonly<Record<string, unknown>>

/** Whether a row was public and has been withdrawn. */
export const isWithdrawn = (row: Row): boolean =>
  row['_status'] !== 'published' && row['stage'] === 'withdrawn'

/** The content types in words. */
const kinds = {
  articles: 'article',
  sections: 'section',
  persons: 'person',
  'trending-items': 'trending item',
} as const satisfies Record<WorkflowResource, string>

/** The tombstone of a row; undefined when it is live or never was live. */
export const tombstoneIn = (resource: WorkflowResource, row: Row): Tombstone | undefined => {
  if (!isWithdrawn(row)) return undefined
  const { stageAt, withdrawalNotice } = row
  const isTime = typeof stageAt === 'string' || stageAt instanceof Date
  return {
    kind: kinds[resource],
    withdrawnAt: isTime ? new Date(stageAt).toISOString() : undefined,
    notice: typeof withdrawalNotice === 'string' && withdrawalNotice !== '' ? withdrawalNotice : undefined,
  }
}

/** The refusal for a withdrawn document: 410, with the public notice. */
export const goneRefusal = ({ kind, notice, withdrawnAt }: Tombstone): Refusal => {
  const data = {
    kind,
    ...(withdrawnAt !== undefined && { withdrawnAt }),
    ...(notice !== undefined && { notice }),
  }
  return notice === undefined
    ? refuse('gone/document', { kind, data })
    : refuse('gone/notice', { notice, data })
}
