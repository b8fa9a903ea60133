import type { Kind } from './fieldShape.ts'
import type { Plain } from './filter.ts'

/** A value, or null for none: what is no text can be asked for without one by the word. */
export const valueOrNull = (kind: Kind, operand: unknown): unknown =>
  operand === undefined || (operand === 'null' && kind !== 'text') ? null : operand

/** Several values: a list, or a text with commas. */
export const listOf = (operand: unknown): unknown[] => {
  if (typeof operand === 'string') return operand === '' ? [] : operand.split(',').map((each) => each.trim())
  return Array.isArray(operand) ? (operand as unknown[]) : [operand]
}

/** What values of each kind are compared with. */
export const expected: Partial<Record<Kind, string>> = {
  number: 'a number',
  time: 'a time, such as 2026-11-30T06:00:00Z',
  flag: 'true or false',
  id: 'an id',
  relation: 'an id',
}

/** @returns undefined for what is no value of the kind */
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

/** Some databases give ids as objects of their own. */
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
