/**
 * Plain data as one text, the same for all that says the same. Neither the order of keys counts nor what is empty:
 * a missing value, null, an empty text and an empty list are the same. Dates count as their ISO 8601 text.
 */
export const canonicalText = (value: unknown): string => JSON.stringify(canonical(value) ?? {})

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
