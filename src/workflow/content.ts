import { createHash } from 'node:crypto'

/** Fields that say where a story stands or that are worked out from others: never part of what is approved. */
const notContent: ReadonlySet<string> = new Set([
  'id',
  '_status',
  'createdAt',
  'updatedAt',
  'createdBy',
  'stage',
  'stageNote',
  'stageBy',
  'stageAt',
  'plannedFor',
  'publishedAt',
  'origin',
])

/**
 * A hash of what a story says: two revisions with the same hash read the same. Empty values do not count, nor
 * does the order of keys.
 *
 * @param document plain data, relations as ids
 * @param derived names of fields that are worked out from others
 * @returns SHA-256 in hexadecimal
 */
export const contentHash = (
  document: Readonly<Record<string, unknown>>,
  derived: readonly string[] = [],
): string => {
  const entries = Object.entries(document).filter(([key]) => !notContent.has(key) && !derived.includes(key))
  return createHash('sha256')
    .update(JSON.stringify(canonical(Object.fromEntries(entries)) ?? {}))
    .digest('hex')
}

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
