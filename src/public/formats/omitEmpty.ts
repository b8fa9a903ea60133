/** Leaves out fields that are undefined or an empty text, so that formats do not contain empty values. */
export const omitEmpty = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))

/** Replaces null, as databases have it, by undefined. */
export const nullToUndefined = <Value>(value: Value | null | undefined): Value | undefined =>
  value ?? undefined
