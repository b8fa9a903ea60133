/**
 * How long the lease of a first attempt lasts, in milliseconds: many times what a move takes, and short enough that the
 * work of a killed runner is soon taken over. Each further attempt gets that much more time, for slow databases.
 */
export const leaseLength = 3000

const mostLengths = 10

/** The lease of a row: the fence is the number of the claim, `leasedUntil` when it ends (ISO 8601). */
type Leased = { state: string; fence: number; leasedUntil: string | null }

/**
 * The fields that a claim writes: a new lease and the next fence.
 *
 * @param claiming.length how long the lease lasts, in milliseconds; by default it grows with the attempts
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
 * Whether a claim still holds: nobody has claimed the row since, it was not cancelled, and the lease has not expired. A
 * runner checks this before it writes, in case it was suspended for longer than its lease.
 *
 * @param row the row as the database has it now
 * @param claim the row as it was claimed
 */
export const holdsLease = (row: Leased | undefined, claim: { fence: number }, now: Date): boolean =>
  row?.state === 'running' &&
  row.fence === claim.fence &&
  row.leasedUntil !== null &&
  now.getTime() < Date.parse(row.leasedUntil)
