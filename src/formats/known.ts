/** The fields that have a value: what is not known is left out rather than said to be nothing. */
export const known = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined && value !== ''))
