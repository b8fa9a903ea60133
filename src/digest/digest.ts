import { createHash } from 'node:crypto'

/**
 * A hash of plain data. Neither the order of keys counts nor what is empty: a missing value, null, an empty text
 * and an empty list are the same. Dates count as their ISO 8601 text.
 *
 * @returns SHA-256 in hexadecimal, 64 characters
 */
export const digest = (value: unknown): string =>
  createHash('sha256')
    .update(JSON.stringify(canonical(value) ?? {}))
    .digest('hex')

const canonical = (value: unknown): unknown => {
  if (value === null || value === undefined || value === '') return undefined
  if (value instanceof Date) return value.toISOString()
  if (Array.isArray(value)) {
    const items = value.map(canonical)
    return items.length > 0 ? items : undefined
  }
  if (typeof value !== 'object') return value
  const entries = Object.entries(value)
    .map(([key, inner]) => [key, canonical(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
  return entries.length > 0 ? Object.fromEntries(entries) : undefined
}
