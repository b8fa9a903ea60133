/** Minutes until a letter that could not be sent is tried again, by how often it was tried. */
const pauses = [1, 5, 15, 60, 240, 720] as const

/** How often a letter is tried before it counts as failed. */
export const mostAttempts = pauses.length + 1

/**
 * When a letter is due again if the attempt under way comes to nothing, be it by a refusal or a crash.
 *
 * @param attempt the attempt under way, from 1
 */
export const retryAfter = (attempt: number, now: Date): Date => {
  const pause = pauses[Math.min(attempt, pauses.length) - 1] ?? pauses[0]
  return new Date(now.getTime() + pause * 60_000)
}
