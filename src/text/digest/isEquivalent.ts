type Fields = Readonly<Record<string, unknown>>

/** Whether a value is empty: missing, null, an empty text or list, or an object with only empty values. A list of empty values is not empty. */
export const isEmptyValue = (value: unknown): boolean => {
  if (value === null || value === undefined || value === '') return true
  if (isPlain(value)) return false
  if (Array.isArray(value)) return value.length === 0
  return Object.values(value as Fields).every(isEmptyValue)
}

/** Whether two values have the same canonical text, compared without building the texts. */
export const isEquivalent = (one: unknown, other: unknown): boolean => {
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
    const isSame = (key: string): boolean => isEquivalent(one[key], ownOf(other, key))
    const isNew = (key: string): boolean => !Object.hasOwn(one, key) && !isEmptyValue(other[key])
    return Object.keys(one).every(isSame) && !Object.keys(other).some(isNew)
  },
}

const kindOf = (value: unknown): keyof typeof areSame => {
  if (isEmptyValue(value)) return 'nothing'
  if (isPlain(value)) return 'plain'
  return Array.isArray(value) ? 'list' : 'fields'
}

/** An own property; not an inherited one such as `constructor`. */
const ownOf = (fields: Fields, key: string): unknown => (Object.hasOwn(fields, key) ? fields[key] : undefined)

const isPlain = (value: unknown): boolean => typeof value !== 'object' || value instanceof Date

/** In a list, an empty item keeps its place as JSON’s `null`, and so does a number that is not finite. */
const sameItem = (one: unknown, other: unknown): boolean =>
  isEquivalent(one, other) || (isNull(one) && isNull(other))

const isNull = (item: unknown): boolean =>
  isEmptyValue(item) || (typeof item === 'number' && !Number.isFinite(item))
