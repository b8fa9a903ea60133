type Fields = Readonly<Record<string, unknown>>

/** Whether a value says nothing: it is missing, null or empty, and so is all that is in it. A list of nothings has a length. */
export const saysNothing = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return true
  if (isPlain(value)) return false
  if (Array.isArray(value)) return value.length === 0
  return Object.values(value as Fields).every(saysNothing)
}

/** Whether the canonical texts of two values are the same, found out without writing them: up to where they differ. */
export const saysSame = (one: unknown, other: unknown): boolean => {
  if (one === other) return true
  const kind = kindOf(one)
  return kind === kindOf(other) && areSame[kind](one as never, other as never)
}

const areSame = {
  nothing: () => true,
  plain: (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other),
  list: (one: readonly unknown[], other: readonly unknown[]) =>
    one.length === other.length && one.every((item, index) => sameItem(item, other[index])),
  fields: (one: Fields, other: Fields) => {
    const isSame = (key: string): boolean => saysSame(one[key], ownOf(other, key))
    const isNew = (key: string): boolean => !Object.hasOwn(one, key) && !saysNothing(other[key])
    return Object.keys(one).every(isSame) && !Object.keys(other).some(isNew)
  },
}

const kindOf = (value: unknown): keyof typeof areSame => {
  if (saysNothing(value)) return 'nothing'
  if (isPlain(value)) return 'plain'
  return Array.isArray(value) ? 'list' : 'fields'
}

/** Not what every object has, as `constructor`. */
const ownOf = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined)

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value instanceof Date

/** In a list what says nothing keeps its place, as JSON’s `null`: and so does what is no number. */
const sameItem = (one: unknown, other: unknown): boolean =>
  saysSame(one, other) || (isNull(one) && isNull(other))

const isNull = (item: unknown): boolean =>
  saysNothing(item) || (typeof item === 'number' && !Number.isFinite(item))
