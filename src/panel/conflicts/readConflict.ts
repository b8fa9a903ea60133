import type { Change } from '../../text/digest/changes.ts'

/** A stale write: who changed what since the revision that it was based on. */
export type Conflict = {
  base: number
  /** The newest revision's number. */
  rev: number
  by: { id: string; name: string } | null
  at: string | null
  changes: Change[]
}

type Answer = { errors?: { data?: Conflict & { code: string } }[] }

/**
 * Parses the refusal of a stale write, 409 or 412 with the code `stale-write`.
 *
 * @param body the parsed JSON, of any shape
 * @returns undefined for any other answer
 */
export const readConflict = (status: number, body: unknown): Conflict | undefined => {
  if (status !== 409 && status !== 412) return undefined
  const { errors = [] } = (body ?? {}) as Answer
  return errors.map(({ data }) => data).find((data) => data?.code === 'stale-write')
}
