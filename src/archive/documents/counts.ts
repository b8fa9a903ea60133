import type { RichText } from '../../text/richtext/nodes.ts'
import { stringIn, walk } from '../../text/richtext/tree.ts'
import { lostWords, visibleText, wordsOf } from '../html/checkText.ts'
import { htmlTokens } from '../html/htmlTokens.ts'
import { nodeText } from '../html/nodeText.ts'

/** What is counted in the source and again in the API's answer, to find losses. */
export const counted = ['words', 'pictures', 'quotes', 'links', 'addresses'] as const

export type Counts = Record<(typeof counted)[number], number>

export const noCounts = (): Counts => ({ words: 0, pictures: 0, quotes: 0, links: 0, addresses: 0 })

/** The contents of a text. */
export type Contents = { words: readonly string[]; pictures: number; quotes: number; links: number }

/** The contents of a story in the source or here: text, lead image, and addresses that lead to it. */
export type StoryContents = { text: Contents; hasLeadImage: boolean; addresses: number }

/** Counts the contents of HTML by its tags, independently of the parser that makes the body. */
export const contentsOfHtml = (html: string): Contents => {
  const tags = [...htmlTokens(html)].flatMap((token) =>
    token.kind === 'tag' && !token.isClosing ? [token] : [],
  )
  const count = (name: string, shows: RegExp): number =>
    tags.filter((tag) => tag.name === name && shows.test(tag.raw)).length
  return {
    words: wordsOf(visibleText(html)),
    // WordPress writes an emoji as a picture; here it is a character.
    pictures: count('img', /^(?!.*\bclass\s*=\s*["'][^"']*\b(?:wp-smiley|emoji)\b)/is),
    quotes: count('blockquote', /^/),
    // Links within the page are not counted.
    links: count('a', /\shref\s*=\s*["']?\s*[^"'\s>#]/i),
  }
}

/** Counts the contents of a body; pictures that are still to be fetched count as present. */
export const contentsOfBody = (body: RichText): Contents => {
  const nodes = [...walk(body.root)]
  const ofType = (...types: string[]): number =>
    nodes.filter(({ type }) => types.includes(String(type))).length
  const quotes = nodes.flatMap(({ fields }) => (fields?.['blockType'] === 'quote' ? [fields] : []))
  const sources = quotes.filter(({ source }) => stringIn(Object(source) as object, 'url') !== '')
  return {
    words: wordsOf(nodeText(body.root)),
    pictures: ofType('upload', 'pending-image'),
    quotes: ofType('quote') + quotes.length,
    links: ofType('link', 'autolink') + sources.length,
  }
}

/** How much a story holds. */
export const countsOf = ({ addresses, hasLeadImage, text }: StoryContents): Counts => ({
  words: text.words.length,
  pictures: text.pictures + (hasLeadImage ? 1 : 0),
  quotes: text.quotes,
  links: text.links,
  addresses,
})

/**
 * What of a story in the source is missing here.
 *
 * @param here the story here; undefined when it does not exist
 */
export const missingOf = (
  source: StoryContents,
  here: StoryContents | undefined,
): { counts: Counts; words: string[] } => {
  const whole = countsOf(source)
  if (!here) return { counts: whole, words: [...source.text.words] }
  const words = lostWords(source.text.words, here.text.words)
  const kept = countsOf(here)
  const counts = noCounts()
  for (const name of counted) counts[name] = Math.max(0, whole[name] - kept[name])
  return { counts: { ...counts, words: words.length }, words }
}
