import { fromWallTime, toWallTime } from '../../text/time/wallTime.ts'

/** The time zone of the person's own machine. */
export const ownZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone

/** Every time zone that can be chosen: the person's own first, then UTC, then all others. */
export const zonesFrom = (own: string): string[] => [
  ...new Set([own, 'UTC', ...Intl.supportedValuesOf('timeZone')]),
]

/**
 * What a time input begins with: the planned time when it is still ahead, otherwise the next full hour.
 *
 * @param planned ISO 8601; anything else counts as no plan
 */
export const firstWallTime = (planned: unknown, now: Date, zone: string): string => {
  if (typeof planned === 'string' && Date.parse(planned) > now.getTime()) {
    return toWallTime(new Date(planned), zone)
  }
  return `${toWallTime(new Date(now.getTime() + 3_600_000), zone).slice(0, 13)}:00`
}

/**
 * The moment that a person means, ISO 8601 in UTC.
 *
 * @param chosen.isSecond the later one of two, where the clocks go back and a time comes twice
 * @returns undefined for an input that is empty, or a time that the clocks leave out
 */
export const momentOf = (chosen: { wall: string; zone: string; isSecond: boolean }): string | undefined => {
  const moments = fromWallTime(chosen.wall, chosen.zone)
  return (chosen.isSecond ? moments.at(-1) : moments[0])?.toISOString()
}
