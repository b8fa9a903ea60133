import { addDays, type Day, daysBetween } from '../../text/time/days.ts'

/** How the calendar shows days: as a list of one day, or as a grid. */
export const spans = ['day', 'week', 'month'] as const

export type Span = (typeof spans)[number]

/** A range of days, both included. */
export type DayRange = { from: Day; to: Day }

/** The most days that one answer has. */
export const mostDays = 62

/** The days that a page of the calendar shows; weeks begin on Monday, and a month is shown in whole weeks. */
export const rangeOf = (span: Span, day: Day): DayRange => {
  if (span === 'day') return { from: day, to: day }
  if (span === 'week') return { from: mondayOf(day), to: addDays(mondayOf(day), 6) }
  const first = firstOf(day)
  return { from: mondayOf(first), to: addDays(mondayOf(addDays(firstOf(addDays(first, 31)), -1)), 6) }
}

/** The day of the next page, or of the one before with -1; a month keeps the day of the month where it can. */
export const turned = (span: Span, day: Day, by: 1 | -1): Day => {
  if (span === 'day') return addDays(day, by)
  if (span === 'week') return addDays(day, 7 * by)
  const first = by === 1 ? firstOf(addDays(firstOf(day), 31)) : firstOf(addDays(firstOf(day), -1))
  const length = daysBetween(first, firstOf(addDays(first, 31)))
  return addDays(first, Math.min(Number(day.slice(8)), length) - 1)
}

/** Whether the two days are in the same month. */
export const isSameMonth = (one: Day, other: Day): boolean => one.slice(0, 7) === other.slice(0, 7)

const firstOf = (day: Day): Day => `${day.slice(0, 7)}-01`

const mondayOf = (day: Day): Day => addDays(day, -((new Date(`${day}T00:00Z`).getUTCDay() + 6) % 7))
