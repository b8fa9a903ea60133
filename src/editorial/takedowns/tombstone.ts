import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import type { WorkflowResource } from '../../rules/rights/policy.ts'

/** What is said of something that was public and is withdrawn: never a word of its text, nor the reason. */
export type Tombstone = {
  kind: string
  withdrawnAt: string | undefined
  /** What the newsroom chose to tell readers. */
  notice: string | undefined
}

type Row = Readonly<Record<string, unknown>>

/** Whether a row was public and is no more. */
export const isWithdrawn = (row: Row): boolean =>
  row['_status'] !== 'published' && row['stage'] === 'withdrawn'

/** What it was, in one word. */
const kinds = {
  articles: 'article',
  sections: 'section',
  persons: 'person',
  'trending-items': 'trending item',
} as const satisfies Record<WorkflowResource, string>

/** The tombstone of a row; undefined when it is live or never was. */
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

/** What is said of it instead of what it was: 410, with what the newsroom chose to tell. */
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
