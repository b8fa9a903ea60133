import { fromWallTime, toWallTime } from './wallTime.ts'

/** A day of the calendar, `2026-12-31`. */
export type Day = string

const minute = 60_000
const dayLength = 24 * 60 * minute

/** Whether a text is a day that exists, such as `2028-02-29`, from 1900 to 2999. */
export const isDay = (text: unknown): text is Day => {
  if (typeof text !== 'string' || !/^(19|2\d)\d{2}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00Z`)
  return !Number.isNaN(at) && dayAt(at) === text
}

/** The day at a moment in a time zone. */
export const dayOf = (moment: Date, zone: string): Day => toWallTime(moment, zone).slice(0, 10)

/** The day so many days later, or earlier when the number is negative. */
export const addDays = (day: Day, days: number): Day => dayAt(Date.parse(`${day}T00:00Z`) + days * dayLength)

/** How many days lie between two days; 0 for the same one, negative when the second is earlier. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / dayLength)

/** All days of a range, both ends included; none when it ends before it begins. */
export const daysFrom = (from: Day, to: Day): Day[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, index) => addDays(from, index))

/**
 * The first moment of a day in a time zone. Where the clocks skip midnight, that is the moment at which they do; a day that
 * they skip as a whole has no length.
 */
export const startOfDay = (day: Day, zone: string): Date => {
  const [midnight] = fromWallTime(`${day}T00:00`, zone)
  if (midnight) return midnight
  const last = fromWallTime(`${addDays(day, -1)}T23:59`, zone).at(-1)
  return last ? new Date(last.getTime() + minute) : startOfDay(addDays(day, 1), zone)
}

/** The moments at which a range of days begins and ends in a time zone; the end does not belong to it. */
export const momentsOf = (
  { from, to }: { from: Day; to: Day },
  zone: string,
): { start: Date; end: Date } => ({
  start: startOfDay(from, zone),
  end: startOfDay(addDays(to, 1), zone),
})

/**
 * The moment with the same local time on another day. A time that the clocks skip there is moved on by half hours, to the
 * first that exists; of one that comes twice it is the first.
 */
export const onDay = (moment: Date, day: Day, zone: string): Date => {
  const wall = Date.parse(`${day}T${toWallTime(moment, zone).slice(11)}Z`)
  for (let at = wall; at < wall + 2 * dayLength; at += 30 * minute) {
    const [found] = fromWallTime(new Date(at).toISOString().slice(0, 16), zone)
    if (found) return new Date(found.getTime() + (moment.getTime() % minute))
  }
  return startOfDay(addDays(day, 1), zone)
}

const dayAt = (utc: number): Day => new Date(utc).toISOString().slice(0, 10)
