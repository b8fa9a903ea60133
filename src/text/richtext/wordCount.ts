const wordsPerMinute = 230

const segmenters = new Map<string, Intl.Segmenter>()
const mostSegmenters = 50

/** Segmenters are cached by language: making one takes longer than counting the words of a paragraph. */
const segmenterOf = (language: string): Intl.Segmenter => {
  const known = segmenters.get(language)
  if (known) return known
  const made = makeSegmenter(language)
  if (segmenters.size < mostSegmenters) segmenters.set(language, made)
  return made
}

const makeSegmenter = (language: string): Intl.Segmenter => {
  try {
    return new Intl.Segmenter(language, { granularity: 'word' })
  } catch {
    return segmenterOf('en')
  }
}

/**
 * Text between two spaces that is certainly one word, or none: letters of an alphabet, or digits, with punctuation before
 * and after. Most text matches, and is counted a hundred times faster than with a segmenter.
 */
const plain = /^["'“”‘’(«»[]*(?:([\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}]+|[0-9]+)["'“”‘’)«»\],.;:!?…]*)?$/u

/** Counts the words of a text in any script by Unicode's word boundaries (UAX #29). An unknown language counts as English. */
export const countWords = (text: string, language = 'en'): number => {
  let words = 0
  // A space is a word boundary in every context, so the parts can be counted separately.
  for (const part of text.split(/[ \n]+/)) {
    const found = plain.exec(part)
    if (!found) words += segmented(part, language)
    else if (found[1] !== undefined) words += 1
  }
  return words
}

const segmented = (text: string, language: string): number => {
  let words = 0
  for (const segment of segmenterOf(language).segment(text)) if (segment.isWordLike) words += 1
  return words
}

/** The reading time in whole minutes; at least one unless there are no words. */
export const readingMinutes = (words: number): number =>
  words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute))
