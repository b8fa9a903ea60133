import type { Kind } from './fieldShape.ts'
import type { Plain } from './filter.ts'

/** The operand, or null for no value. In a query string `null` means no value, except for texts. */
export const valueOrNull = (kind: Kind, operand: unknown): unknown =>
  operand === undefined || (operand === 'null' && kind !== 'text') ? null : operand

/** The values of a list operand: a list, or a text with commas. */
export const listOf = (operand: unknown): unknown[] => {
  if (typeof operand === 'string') return operand === '' ? [] : operand.split(',').map((each) => each.trim())
  return Array.isArray(operand) ? (operand as unknown[]) : [operand]
}

/** What values of each kind can be compared with, in words for refusals. */
export const expected: Partial<Record<Kind, string>> = {
  number: 'a number',
  time: 'a time, such as 2026-11-30T06:00:00Z',
  flag: 'true or false',
  id: 'an id',
  relation: 'an id',
}

/** @returns undefined when the operand is not a value of this kind */
export const readValue = (kind: Kind, operand: unknown): Plain | undefined =>
  (readers[kind] ?? textIn)(operand)

const textIn = (operand: unknown): Plain | undefined =>
  typeof operand === 'string' || typeof operand === 'number' || typeof operand === 'boolean'
    ? String(operand)
    : undefined

const numberIn = (operand: unknown): Plain | undefined => {
  const value = typeof operand === 'string' && operand.trim() !== '' ? Number(operand) : operand
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

const timeIn = (operand: unknown): Plain | undefined => {
  if (typeof operand !== 'string' && typeof operand !== 'number' && !(operand instanceof Date))
    return undefined
  const time = new Date(operand)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

const flagIn = (operand: unknown): Plain | undefined => {
  if (typeof operand === 'boolean') return operand
  if (operand === 'true') return true
  return operand === 'false' ? false : undefined
}

/** MongoDB gives ids as objects. */
const idIn = (operand: unknown): Plain | undefined =>
  isObjectId(operand) ? operand.toHexString() : textIn(operand)

type ObjectId = { toHexString: () => string }

const isObjectId = (operand: unknown): operand is ObjectId =>
  typeof operand === 'object' && operand !== null && 'toHexString' in operand

const readers: Partial<Record<Kind, (operand: unknown) => Plain | undefined>> = {
  number: numberIn,
  time: timeIn,
  flag: flagIn,
  id: idIn,
  relation: idIn,
}
