import { escapeHtml } from '../../text/escaping/escapeMarkup.ts'
import type { Term } from './termsOf.ts'
import { type Word, wordsIn } from './wordsIn.ts'

type Range = { start: number; end: number }
type SoughtTerms = readonly Pick<Term, 'words' | 'isPrefix'>[]

/** The length of a snippet, in characters. */
const length = 200

/**
 * Puts the search terms in a text into `<mark>` and escapes everything else, so that the result is safe HTML.
 *
 * @returns undefined when the text contains none of the terms
 */
export const highlight = (text: string, sought: SoughtTerms): string | undefined => {
  const ranges = rangesIn(text, sought)
  return ranges.length > 0 ? markup(text, { start: 0, end: text.length }, ranges) : undefined
}

/** The passage of a longer text that contains the most different terms, with the same marks. */
export const snippet = (text: string, sought: SoughtTerms): string | undefined => {
  const ranges = rangesIn(text, sought)
  if (ranges.length === 0) return undefined
  const passage = passageOf(text, ranges)
  const inside = ranges.filter(({ start, end }) => start >= passage.start && end <= passage.end)
  const marked = markup(text, passage, inside).replace(/\n+/g, ' · ')
  return `${passage.start > 0 ? '…' : ''}${marked}${passage.end < text.length ? '…' : ''}`
}

const markup = (text: string, { start, end }: Range, ranges: readonly Range[]): string => {
  let at = start
  let html = ''
  for (const range of ranges) {
    html += `${escapeHtml(text.slice(at, range.start))}<mark>${escapeHtml(text.slice(range.start, range.end))}</mark>`
    at = range.end
  }
  return html + escapeHtml(text.slice(at, end))
}

/** The ranges of the terms in a text. Overlapping ranges are merged. */
const rangesIn = (text: string, sought: SoughtTerms): Range[] => {
  const exact = new Set(sought.flatMap(({ isPrefix, words }) => (isPrefix ? words.slice(0, -1) : words)))
  const beginnings = sought.flatMap(({ isPrefix, words }) => (isPrefix ? words.slice(-1) : []))
  const ranges: Range[] = []
  for (const found of wordsIn(text)) {
    const range = rangeOf(found, exact, beginnings)
    const last = ranges.at(-1)
    if (range && last && range.start < last.end) last.end = Math.max(last.end, range.end)
    else if (range) ranges.push(range)
  }
  return ranges
}

/**
 * The range to mark for a word. In scripts without spaces the index has pairs of characters: a search for one character
 * finds the pairs that begin with it, but only that character is marked.
 */
const rangeOf = (
  { end, start, word }: Word,
  exact: ReadonlySet<string>,
  beginnings: readonly string[],
): Range | undefined => {
  if (exact.has(word)) return { start, end }
  const beginning = beginnings.find((one) => word.startsWith(one))
  if (beginning === undefined) return undefined
  const isOneOfTwo = characters(beginning) === 1
  return { start, end: isOneOfTwo ? start + beginning.length : end }
}

const characters = (text: string): number => Array.from(text).length

const passageOf = (text: string, ranges: readonly Range[]): Range => {
  const best = ranges.reduce(
    (found, range) => {
      const inReach = ranges.filter(({ start, end }) => start >= range.start && end <= range.start + length)
      const different = new Set(inReach.map(({ start, end }) => text.slice(start, end).toLowerCase())).size
      return different > found.different ? { range, different } : found
    },
    { range: ranges[0] ?? { start: 0, end: 0 }, different: 0 },
  )
  const start = wordStart(text, Math.max(0, best.range.start - length / 4))
  return { start, end: wordEnd(text, Math.max(best.range.end, start + length)) }
}

/**
 * How far from its edge a snippet looks for a space. Without one it is cut there, but never within a surrogate pair.
 */
const reach = 20

const wordStart = (text: string, from: number): number => {
  if (from === 0) return 0
  const space = text.slice(from, from + reach).search(/\s/)
  return space === -1 ? from - (isLowSurrogate(text, from) ? 1 : 0) : from + space + 1
}

const wordEnd = (text: string, to: number): number => {
  if (to >= text.length) return text.length
  const space = text.slice(to, to + reach).search(/\s/)
  return space === -1 ? to + (isLowSurrogate(text, to) ? 1 : 0) : to + space
}

const isLowSurrogate = (text: string, at: number): boolean => /[\udc00-\udfff]/.test(text[at] ?? '')
