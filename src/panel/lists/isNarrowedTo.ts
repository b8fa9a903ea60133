type Asked = { field: string; is: string }

/** Whether a list's query filters a field by one value, at any depth of `and` and `or`. */
export const isNarrowedTo = (where: unknown, asked: Asked): boolean => {
  if (typeof where !== 'object' || where === null) return false
  if (Array.isArray(where)) return where.some((part) => isNarrowedTo(part, asked))
  return Object.entries(where).some(([key, value]: [string, unknown]) => {
    if (key !== asked.field) return isNarrowedTo(value, asked)
    return (
      typeof value === 'object' && value !== null && 'equals' in value && String(value.equals) === asked.is
    )
  })
}
