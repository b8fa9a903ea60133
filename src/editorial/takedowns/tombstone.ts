import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'

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

/**
 * The tombstone of a withdrawn row.
 *
 * @param kind what it was, in one word: article, section, person
 */
export const tombstoneOf = (row: Row, kind: string): Tombstone => {
  const { stageAt, withdrawalNotice } = row
  const isTime = typeof stageAt === 'string' || stageAt instanceof Date
  return {
    kind,
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
