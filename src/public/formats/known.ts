/** The fields that have a value: what is not known is left out rather than said to be nothing. */
export const known = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))

/** A value that may be null in the database, as one that is either known or not. */
export const told = <Value>(value: Value | null | undefined): Value | undefined => value ?? undefined
