/**
 * A text of at most `limit` characters: a longer one is cut at a word and ends in an ellipsis. Characters are
 * UTF-16 units, as field limits count them; a pair is never split.
 */
export const fitText = (text: string, limit: number): string => {
  if (text.length <= limit) return text
  const start = text.slice(0, limit - 1).replace(/[\uD800-\uDBFF]$/, '')
  const end = start.search(/\s\S*$/)
  return `${(end > limit / 2 ? start.slice(0, end) : start).trimEnd()}…`
}
