import type { Verdict } from './problem.ts'

/** A day, or a moment with its zone, as ISO 8601 and RFC 3339 write them. */
const moment =
  /^(\d{4}-(\d{2})-(\d{2}))(?:[T ](?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:[01]\d|2[0-3]):?[0-5]\d))?$/i

/** Whether a text names exactly one moment: an existing day (read as UTC), or a time with its zone. */
export const isMoment = (text: string): boolean => {
  const [, day, month, ofMonth] = moment.exec(text) ?? []
  if (day === undefined || Number.isNaN(Date.parse(text))) return false
  const read = new Date(`${day}T00:00:00Z`)
  return read.getUTCMonth() + 1 === Number(month) && read.getUTCDate() === Number(ofMonth)
}

const dateMessage =
  'Not a valid date. Send a day such as 2026-11-30, or a time with its zone such as 2026-11-30T09:30:00Z.'

export const dateProblem = (value: unknown): Verdict | undefined => {
  const isOne =
    value instanceof Date ? !Number.isNaN(value.getTime()) : typeof value === 'string' && isMoment(value)
  return isOne ? undefined : { code: 'bad-date', message: dateMessage }
}

const numeral = /^\s*-?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?\s*$/i

/** Larger integers cannot be stored exactly, and SQLite’s driver does not accept them. */
const largest = Number.MAX_SAFE_INTEGER

/** Validates a number as JSON, a form or a query string writes it. */
export const numberProblem = (value: unknown): Verdict | undefined => {
  const isOne = typeof value === 'number' || (typeof value === 'string' && numeral.test(value))
  if (!isOne) return { code: 'bad-number', message: 'This must be a number.' }
  return Math.abs(Number(value)) <= largest
    ? undefined
    : { code: 'bad-number', message: `This must be a number between -${largest} and ${largest}.` }
}

const flags: readonly unknown[] = [true, false, 'true', 'false']

/** Validates a boolean as JSON, a form or a query string writes it. */
export const booleanProblem = (value: unknown): Verdict | undefined =>
  flags.includes(value) ? undefined : { code: 'bad-boolean', message: 'This must be true or false.' }

export const optionProblem = (value: unknown, options: readonly string[]): Verdict | undefined =>
  typeof value === 'string' && options.includes(value)
    ? undefined
    : { code: 'not-an-option', message: `This must be one of: ${options.join(', ')}.` }
