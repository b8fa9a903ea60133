import { type DayRange, type Span } from '../../editorial/planning/pages.ts'
import type { Day } from '../../text/time/days.ts'

const parts = {
  name: { weekday: 'short' },
  short: { day: 'numeric', month: 'short' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  date: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>

/** A day in words, such as “Thu”, “3 Dec”, “Thursday 3 December 2026” or “December 2026”. */
export const dayWords = (day: Day, form: keyof typeof parts): string =>
  new Date(`${day}T00:00Z`).toLocaleDateString('en-GB', { ...parts[form], timeZone: 'UTC' })

/** The heading of a page of the calendar. */
export const pageWords = (span: Span, day: Day, { from, to }: DayRange): string => {
  if (span === 'month') return dayWords(day, 'month')
  return span === 'day' ? dayWords(day, 'long') : `${dayWords(from, 'short')} – ${dayWords(to, 'date')}`
}

/** The time of day at a moment in a time zone. */
export const timeWords = (at: string, timeZone: string): string =>
  new Date(at).toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit', timeZone })

/** A day and time in a time zone, for messages. */
export const momentWords = (at: string, timeZone: string): string =>
  new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone })
