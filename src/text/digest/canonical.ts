/**
 * Serialises plain data so that equivalent data gives the same text. The order of keys does not matter, and a missing
 * value, null, an empty text and an empty list are all the same. Dates count as their ISO 8601 text.
 *
 * @returns JSON without spaces; the keys of each object are in the order of their code units, integers first
 */
export const canonicalText = (value: unknown): string => textOf(value) ?? '{}'

/** Builds the text directly, for speed: every write of a story is hashed several times. */
const textOf = (value: unknown): string | undefined => {
  if (value === null || value === undefined || value === '') return undefined
  if (typeof value !== 'object') return JSON.stringify(value)
  if (value instanceof Date) return JSON.stringify(value.toISOString())
  return Array.isArray(value) ? listText(value) : objectText(value as Readonly<Record<string, unknown>>)
}

const listText = (items: readonly unknown[]): string | undefined =>
  items.length > 0 ? `[${items.map((item) => textOf(item) ?? 'null').join(',')}]` : undefined

const objectText = (object: Readonly<Record<string, unknown>>): string | undefined => {
  let text = ''
  for (const key of keysOf(object)) {
    const inner = textOf(object[key])
    if (inner !== undefined) text += `${text === '' ? '' : ','}${JSON.stringify(key)}:${inner}`
  }
  return text === '' ? undefined : `{${text}}`
}

/** Sorted keys. JavaScript puts integer keys first in every object, by value, so they are put first here too. */
const keysOf = (object: object): string[] => {
  const keys = Object.keys(object).sort()
  if (!keys.some(startsWithDigit)) return keys
  return Object.keys(Object.fromEntries(keys.map((key) => [key, true])))
}

const startsWithDigit = (key: string): boolean => {
  const code = key.charCodeAt(0)
  return code >= 48 && code <= 57
}
