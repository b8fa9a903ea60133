import { fromWallTime, toWallTime } from '../../text/time/wallTime.ts'

/** The time zone of the person's computer. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** All time zones to choose from: the person's own first, then UTC, then the others. */
export const zonesFrom = (own: string): string[] => [
  ...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
]

/**
 * The initial value of a time input: the planned time if it is in the future, otherwise the next full hour.
 *
 * @param planned ISO 8601; anything else is ignored
 */
export const firstWallTime = (planned: unknown, now: Date, zone: string): string => {
  if (typeof planned === 'string' && Date.parse(planned) > now.getTime()) {
    return toWallTime(new Date(planned), zone)
  }
  return `${toWallTime(new Date(now.getTime() + 3_600_000), zone).slice(0, 13)}:00`
}

/**
 * The moment that was chosen, ISO 8601 in UTC.
 *
 * @param chosen.isSecond the later one of two moments, when the local time occurs twice in autumn
 * @returns undefined for an empty input, and for a local time that is skipped in spring
 */
export const momentOf = (chosen: { wall: string; zone: string; isSecond: boolean }): string | undefined => {
  const moments = fromWallTime(chosen.wall, chosen.zone)
  return (chosen.isSecond ? moments.at(-1) : moments[0])?.toISOString()
}
