/**
 * The passage that a thread is about: its words, the text before and after them, and their position. The first three form
 * the TextQuoteSelector of the W3C's Web Annotation Data Model; `start` distinguishes equal passages.
 */
export type Anchor = { exact: string; prefix: string; suffix: string; start: number }

/** The position of a passage in a text, in UTF-16 code units. */
export type Passage = { start: number; end: number }

/** How much of the text around a passage is stored, in characters. */
const contextLength = 40
/** A passage of this length is found by its own words; a shorter one also needs its context. */
const distinctiveLength = 16
const leastContext = 8

/**
 * Finds a passage again in a text that may have been edited. White space is normalised, because an editor and a page break
 * lines differently. Of several places with the same words, the one with the most similar context is chosen, then the
 * nearest to the old position.
 *
 * @returns undefined when the words are gone, or the place is too uncertain
 */
export const findPassage = (text: string, anchor: Anchor): Passage | undefined => {
  const [best] = placesOf(text, anchor.exact)
    .map((passage) => ({
      passage,
      context: sharedContext(text, passage, anchor),
      distance: Math.abs(passage.start - anchor.start),
    }))
    .toSorted((one, other) => other.context - one.context || one.distance - other.distance)
  if (!best) return undefined
  return isTold(anchor, best.context) ? best.passage : undefined
}

/** The anchor of a passage, with the words around it. */
export const anchorAt = (text: string, { start, end }: Passage): Anchor => ({
  exact: text.slice(start, end),
  prefix: text.slice(Math.max(0, start - contextLength), start),
  suffix: text.slice(end, end + contextLength),
  start,
})

const isTold = ({ exact, prefix, suffix }: Anchor, context: number): boolean =>
  exact.length >= distinctiveLength || context >= Math.min(leastContext, bare(prefix + suffix).length)

const placesOf = (text: string, exact: string): Passage[] => {
  const words = exact.trim().split(/\s+/).filter(Boolean)
  if (words.length === 0) return []
  const pattern = new RegExp(words.map(escaped).join('\\s+'), 'gu')
  return [...text.matchAll(pattern)].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
  }))
}

const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')

/** How many characters around a place are the same as around the anchor, ignoring white space. */
const sharedContext = (text: string, { start, end }: Passage, { prefix, suffix }: Anchor): number => {
  const before = bare(text.slice(Math.max(0, start - 2 * contextLength), start))
  const after = bare(text.slice(end, end + 2 * contextLength))
  return sharedEnd(before, bare(prefix)) + sharedStart(after, bare(suffix))
}

const bare = (text: string): string => text.replace(/\s+/g, '')

const sharedStart = (one: string, other: string): number => {
  let length = 0
  while (length < one.length && length < other.length && one[length] === other[length]) length += 1
  return length
}

const sharedEnd = (one: string, other: string): number => {
  const most = Math.min(one.length, other.length)
  let length = 0
  while (length < most && one.at(-1 - length) === other.at(-1 - length)) length += 1
  return length
}
