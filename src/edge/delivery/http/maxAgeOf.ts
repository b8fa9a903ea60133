import type { OutgoingHttpHeaders } from 'node:http'

/** Whether a GraphQL answer has errors; its status is 200 nevertheless. */
const hasErrors = (body: Buffer): boolean => body.subarray(0, failed.length).equals(failed)
const failed = Buffer.from('{"errors":[')

/** The statuses that may be cached: each stays valid until a write touches it. */
const cacheableStatuses: ReadonlySet<number> = new Set([200, 301, 404, 410])

/**
 * How many seconds an answer may be cached; undefined when it must not be. Without `Cache-Control` it is cached for ever,
 * because a write that touches it purges it.
 */
export const maxAgeOf = (status: number, headers: OutgoingHttpHeaders, body: Buffer): number | undefined => {
  const control = String(headers['cache-control'] ?? '')
  if (!cacheableStatuses.has(status) || headers['set-cookie'] !== undefined) return undefined
  if (/no-store|no-cache|private/.test(control)) return undefined
  if (status === 200 && hasErrors(body)) return undefined
  const age = /(?:^|[,\s])(?:s-maxage|max-age)=(\d+)/.exec(control)
  return age ? Number(age[1]) : Infinity
}
