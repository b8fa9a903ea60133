/**
 * Which words of a text a remark is about: the words, what stands before and after them, and where they stood. The
 * first three are the TextQuoteSelector of the W3C's Web Annotation Data Model; `start` tells equal places apart.
 */
export type Anchor = { exact: string; prefix: string; suffix: string; start: number }

/** Where a passage stands in a text, counted in UTF-16 units as strings are. */
export type Passage = { start: number; end: number }

/** How much of the text around a passage is kept with it. */
const contextLength = 40
/** A quote of this length is told by its own words; a shorter one needs what stood around it. */
const distinctiveLength = 16
const leastContext = 8

/**
 * Finds the words again in a text that may have been edited since. White space counts as one blank, for an editor
 * and a page break lines in different places. Of several places with the same words the one with the same
 * surroundings is meant, and of equals the nearest to where they stood.
 *
 * @returns undefined when the words are gone, or when too little is left to tell that it is them
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

/** How many characters before and after a place are the same as around the anchor, white space left out. */
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
