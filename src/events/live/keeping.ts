const day = 24 * 3_600_000

/** Events are kept for this long, and this many of them in any case. */
export const kept = { milliseconds: 7 * day, events: 100_000 }

/**
 * Up to where events may go: those that are older than a week and not among the newest hundred thousand.
 *
 * @param newest the place of the last event, which always stays, for the next one is numbered by it
 */
export const mayGo = (newest: number, now: Date): { upTo: number; before: string } => ({
  upTo: Math.max(0, newest - kept.events),
  before: new Date(now.getTime() - kept.milliseconds).toISOString(),
})
