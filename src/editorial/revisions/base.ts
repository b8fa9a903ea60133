import { refused } from '../../rules/refusals/refused.ts'

/** The revision that a write is based on, and whether it was sent as header or field. */
export type Base = { rev: number | 'any'; given: 'If-Match' | 'rev' }

/**
 * Parses an `If-Match` header (RFC 9110, 13.1.1). Our tags are the number of the revision in quotes: `"7"`.
 *
 * @param header undefined when there is none
 * @throws {Refused} 400 `bad-base` for a weak tag, which never matches, several tags, or one that is not ours
 */
export const readIfMatch = (header: string | null | undefined): Base | undefined => {
  if (header === undefined || header === null || header.trim() === '') return undefined
  if (header.trim() === '*') return { rev: 'any', given: 'If-Match' }
  const tag = /^"(\d{1,15})"$/.exec(header.trim())
  if (tag) return { rev: Number(tag[1]), given: 'If-Match' }
  throw refused('bad-base/header')
}

/**
 * Parses a revision number that was sent with the data.
 *
 * @throws {Refused} 400 `bad-base` for anything but a whole number of 1 or more
 */
export const readRev = (rev: unknown): Base | undefined => {
  if (rev === undefined || rev === null) return undefined
  if (typeof rev === 'number' && Number.isInteger(rev) && rev >= 1) return { rev, given: 'rev' }
  throw refused('bad-base/rev')
}

/** Whether there is a newer revision than the one that a write is based on. */
export const isStale = (base: Base | undefined, current: number): base is Base & { rev: number } =>
  base !== undefined && base.rev !== 'any' && base.rev !== current

/** The entity tag of a revision. */
export const etagOf = (rev: number): string => `"${rev}"`
