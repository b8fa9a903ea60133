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

/** The body of a 410 answer, in the shape of Payload's errors. */
export const goneBody = (tombstone: Tombstone) => ({
  errors: [{ name: 'Gone', message: messageOf(tombstone), data: goneData(tombstone) }],
})

export const goneData = ({ kind, withdrawnAt, notice }: Tombstone) => ({
  code: 'gone',
  kind,
  ...(withdrawnAt !== undefined && { withdrawnAt }),
  ...(notice !== undefined && { notice }),
})

export const messageOf = ({ kind, notice }: Tombstone): string => notice ?? `This ${kind} was withdrawn.`
