/** What is wanted of a document, as Payload takes it: members that are true, or all but those that are false. */
export type Select = { readonly [name: string]: boolean | Select }

/** Whether members are named to be given, and not to be left out. */
export const isInclusive = (select: Select): boolean =>
  Object.values(select).some((each) => (typeof each === 'object' ? isInclusive(each) : each))

/** Tells which members are wanted. The id always is. */
export const wantedBy = (select: Select | undefined): ((name: string) => boolean) => {
  if (!select) return () => true
  const names = new Set(Object.keys(select).filter((name) => select[name] !== false))
  if (isInclusive(select)) return (name) => name === 'id' || names.has(name)
  const left = new Set(Object.keys(select).filter((name) => select[name] === false))
  return (name) => name === 'id' || !left.has(name)
}

/** What is wanted of a member's own members; undefined for all of it. */
export const withinMember = (select: Select | undefined, name: string): Select | undefined => {
  const own = select?.[name]
  return typeof own === 'object' ? own : undefined
}

/** A value with what is wanted of it, in lists of each. */
export const pick = (value: unknown, select: Select): unknown => {
  if (Array.isArray(value)) return value.map((each) => pick(each, select))
  if (typeof value !== 'object' || value === null) return value
  const isWanted = wantedBy(select)
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => isWanted(name))
      .map(([name, each]) => {
        const own = withinMember(select, name)
        return [name, own ? pick(each, own) : (each as unknown)]
      }),
  )
}
