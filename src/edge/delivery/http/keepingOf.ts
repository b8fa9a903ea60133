import type { OutgoingHttpHeaders } from 'node:http'

/** A failed GraphQL query answers 200 all the same. */
const hasErrors = (body: Buffer): boolean => body.subarray(0, failed.length).equals(failed)
const failed = Buffer.from('{"errors":[')

/** What is there, has moved, is not there (yet), or no longer is: each holds until a write touches it. */
const told: ReadonlySet<number> = new Set([200, 301, 404, 410])

/**
 * How many seconds an answer may be kept; undefined when not at all. No `Cache-Control` stands for ever: a write
 * that touches the answer purges it.
 */
export const keepingOf = (status: number, headers: OutgoingHttpHeaders, body: Buffer): number | undefined => {
  const control = String(headers['cache-control'] ?? '')
  if (!told.has(status) || headers['set-cookie'] !== undefined) return undefined
  if (/no-store|no-cache|private/.test(control)) return undefined
  if (status === 200 && hasErrors(body)) return undefined
  const age = /(?:^|[,\s])(?:s-maxage|max-age)=(\d+)/.exec(control)
  return age ? Number(age[1]) : Infinity
}
