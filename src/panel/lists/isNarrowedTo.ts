type Narrowing = { field: string; is: string }

/** Whether a list's query filters a field by one value, at any depth of `and` and `or`. */
export const isNarrowedTo = (where: unknown, narrowing: Narrowing): boolean => {
  if (typeof where !== 'object' || where === null) return false
  if (Array.isArray(where)) return where.some((part) => isNarrowedTo(part, narrowing))
  return Object.entries(where).some(([key, value]: [string, unknown]) => {
    if (key !== narrowing.field) return isNarrowedTo(value, narrowing)
    return (
      typeof value === 'object' &&
      value !== null &&
      'equals' in value &&
      String(value.equals) === narrowing.is
    )
  })
}
