const day = 24 * 3_600_000

/** How long events are retained, and how many of them in any case. */
export const retention = { milliseconds: 7 * day, events: 100_000 }

/**
 * Which events may be deleted: those older than a week that are not among the newest hundred thousand.
 *
 * @param newest the number of the last event, which always stays, because the next one is numbered after it
 * @returns `upTo` a number, and `before` a time (ISO 8601); both must hold
 */
export const pruneLimits = (newest: number, now: Date): { upTo: number; before: string } => ({
  upTo: Math.max(0, newest - retention.events),
  before: new Date(now.getTime() - retention.milliseconds).toISOString(),
})
