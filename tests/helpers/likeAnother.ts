/** An event's place among all others says nothing of what it is about, nor does the number of a row. */
const isPlace = (key: string, value: unknown): boolean =>
  /^(seq|previous_?hash)$/i.test(key) || (key === 'id' && typeof value === 'number')

const made = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[0-9a-f]{24})$/

/**
 * What is told of one document, with ids and times that chance or the clock made put as places: two documents that are
 * the same but for those are told alike.
 *
 * @param id the document's own
 * @param began times from then on count as now
 */
export const likeAnother = (told: unknown, id: string, began: number): unknown => {
  const numbers = new Map([[id, 'ID 0']])
  const numbered = (text: string): string => {
    if (made.test(text) || numbers.has(text)) {
      const number = numbers.get(text) ?? `ID ${numbers.size}`
      numbers.set(text, number)
      return number
    }
    return [...numbers].reduce((all, [known, number]) => all.replaceAll(known, number), text)
  }
  const like = (value: unknown): unknown => {
    if (typeof value === 'string')
      return isNow(value, began)
        ? 'NOW'
        : numbered(value).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, (time) => (isNow(time, began) ? 'NOW' : time))
    if (typeof value === 'number' && value > began - 1000 && value < began + 3_600_000) return 'NOW'
    if (Array.isArray(value)) return value.map(like)
    if (typeof value !== 'object' || value === null) return value
    const isEvent = 'previousHash' in value || 'previous_hash' in value
    return Object.fromEntries(
      Object.entries(value)
        .filter(([key]) => !(isEvent && key === 'hash'))
        .filter(([key, inner]) => !isPlace(key, inner))
        .map(([key, inner]) => [key, like(inner)]),
    )
  }
  return like(told)
}

const isNow = (text: string, began: number): boolean =>
  /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(text) && Date.parse(text) >= began - 1000
