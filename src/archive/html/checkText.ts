import { parseHTML } from 'linkedom'

import type { RichText } from '../../text/richtext/nodes.ts'
import { htmlTokens } from './htmlTokens.ts'
import { nodeText } from './nodeText.ts'

/** How the words of a source and of the body made from it compare. */
export type TextCheck = {
  wordsIn: number
  wordsOut: number
  /** Words of the source that the body does not hold, as often as they are missing, in the source's order. */
  lost: string[]
}

/** Elements that end a word where they start and end; all others, known or not, stand inside sentences. */
const wordBreakingElements: ReadonlySet<string> = new Set(
  (
    'p div section article aside header footer main nav hgroup address center dl dt dd details summary dialog search ' +
    'h1 h2 h3 h4 h5 h6 ul ol menu li table caption thead tbody tfoot tr td th blockquote figure figcaption pre hr br ' +
    'listing xmp form fieldset legend select datalist optgroup option textarea input html body'
  ).split(' '),
)

/** Elements whose content is not shown, or only where they fail. */
const hiddenElements: ReadonlySet<string> = new Set(
  'audio video object applet template title script style iframe noembed'.split(' '),
)

/**
 * Compares the visible text of HTML with that of a body, word for word. The HTML is read by its tags alone and
 * not through the parser that the body was made with, so that neither hides a loss of the other. A word counts
 * without the punctuation around it; where it stands is not compared, since captions and attributions move.
 */
export const checkText = (html: string, body: RichText): TextCheck => {
  const source = wordsOf(visibleText(html))
  const written = wordsOf(nodeText(body.root))
  return { wordsIn: source.length, wordsOut: written.length, lost: lostWords(source, written) }
}

/** The words that a text does not hold, as often as they are missing, in the order of the source. */
export const lostWords = (source: readonly string[], written: readonly string[]): string[] => {
  const left = new Map<string, number>()
  for (const word of written) left.set(word, (left.get(word) ?? 0) + 1)
  return source.filter((word) => {
    const count = left.get(word) ?? 0
    left.set(word, count - 1)
    return count <= 0
  })
}

/** The words of a plain text, in composed form, without punctuation at their ends. */
export const wordsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\s+/)
    .map((word) => word.replace(/^\p{P}+|\p{P}+$/gu, ''))
    .filter((word) => word !== '')

/** The text that a browser shows for HTML, with a line end wherever an element ends a word. */
export const visibleText = (html: string): string => {
  const hidden: string[] = []
  const open: string[] = []
  let text = ''
  for (const token of htmlTokens(html)) {
    if (token.kind === 'tag') {
      if (hiddenElements.has(token.name)) followHidden(hidden, token)
      else text += token.isClosing ? separatorAtEnd(token.name, open) : separatorAtStart(token.name, open)
    } else if (token.kind === 'text' || (token.kind === 'opaque' && !hiddenElements.has(token.name))) {
      if (hidden.length === 0) text += decodeEntities(token.raw)
    }
  }
  return text
}

/** Void elements, which have no end tag. */
const voidElements: ReadonlySet<string> = new Set(
  'area br col embed hr img input link meta source track wbr'.split(' '),
)

/** The separator that the start of an element puts between words. */
const separatorAtStart = (name: string, open: string[]): string => {
  const separator = name === 'q' ? '“' : endOfWord(name, open)
  if (!voidElements.has(name)) open.push(name)
  return separator
}

/** The separator that the end of an element puts between words, elements that were left open inside it included. */
const separatorAtEnd = (name: string, open: string[]): string => {
  const at = open.lastIndexOf(name)
  // HTML reads an unmatched end tag of these as an empty element.
  if (at === -1) return name === 'p' || name === 'br' ? '\n' : ''
  const ended = open.splice(at)
  return ended.map((one) => (one === 'q' ? '”' : endOfWord(one, open))).join('')
}

/** The attribution of a quotation often follows it without a space. */
const endOfWord = (name: string, open: readonly string[]): string =>
  wordBreakingElements.has(name) || (name === 'cite' && open.includes('blockquote')) ? '\n' : ''

const followHidden = (hidden: string[], tag: { name: string; isClosing: boolean; raw: string }): void => {
  if (!tag.isClosing) {
    if (!tag.raw.endsWith('/>')) hidden.push(tag.name)
    return
  }
  const at = hidden.lastIndexOf(tag.name)
  if (at !== -1) hidden.length = at
}

const decodeEntities = (raw: string): string => {
  if (!raw.includes('&')) return raw
  return raw.replace(/&(?:#x[\da-f]+|#\d+|[a-z][a-z\d]*);?/gi, (entity) => {
    const { document } = parseHTML(`<p>${entity}</p>`)
    return document.documentElement.textContent
  })
}
