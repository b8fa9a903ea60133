/** A time as `<input type="datetime-local">` writes it: to the minute, on the person's own clock. */
const format = (time: Date): string => {
  const local = new Date(time.getTime() - time.getTimezoneOffset() * 60_000)
  return local.toISOString().slice(0, 16)
}

/**
 * The time that an input begins with: the planned one when it is still ahead, otherwise the next full hour.
 *
 * @param planned ISO 8601; anything else counts as no plan
 */
export const toLocalInput = (planned: unknown, now: Date): string => {
  if (typeof planned === 'string' && Date.parse(planned) > now.getTime()) return format(new Date(planned))
  const next = new Date(now.getTime() + 3_600_000)
  next.setMinutes(0, 0, 0)
  return format(next)
}

/** The same moment in UTC, ISO 8601; undefined for an input that is empty or no time. */
export const fromLocalInput = (value: string): string | undefined => {
  const time = new Date(value)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}
