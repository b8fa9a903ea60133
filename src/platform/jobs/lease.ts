/**
 * How long a first claim holds, in milliseconds: many times what a move takes, and as late as a killed runner makes it.
 * Each further claim holds that much longer, so that a slow database gets done as well.
 */
export const leaseLength = 3000

const mostLengths = 10

/** How a row says who works on it: the number of the claim, and until when it holds (ISO 8601). */
type Leased = { state: string; fence: number; leasedUntil: string | null }

/**
 * What a claim writes: a new lease and the next number of the fence.
 *
 * @param claiming.length how long it holds, in milliseconds, where that does not depend on the attempts
 */
export const claimed = (
  { fence, attempts }: { fence: number; attempts: number },
  { runner, now, length }: { runner: string; now: Date; length?: number },
) => ({
  state: 'running' as const,
  leasedBy: runner,
  leasedUntil: new Date(now.getTime() + (length ?? lengthAfter(attempts))).toISOString(),
  fence: fence + 1,
  attempts: attempts + 1,
})

const lengthAfter = (attempts: number): number => leaseLength * Math.min(attempts + 1, mostLengths)

/**
 * Whether a claim still holds. Nobody has claimed it since, it was not cancelled, and its time is not over: a runner
 * that stood still past its lease finds out here, before it writes.
 *
 * @param row as the database has it now
 * @param claim as it was claimed
 */
export const holdsLease = (row: Leased | undefined, claim: { fence: number }, now: Date): boolean =>
  row?.state === 'running' &&
  row.fence === claim.fence &&
  row.leasedUntil !== null &&
  now.getTime() < Date.parse(row.leasedUntil)
