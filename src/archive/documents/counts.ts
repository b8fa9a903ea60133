import type { RichText } from '../../text/richtext/nodes.ts'
import { stringIn, walk } from '../../text/richtext/tree.ts'
import { lostWords, visibleText, wordsOf } from '../html/checkText.ts'
import { htmlTokens } from '../html/htmlTokens.ts'
import { nodeText } from '../html/nodeText.ts'

/** What is counted in the source, and again in what the API gives. */
export const counted = ['words', 'pictures', 'quotes', 'links', 'addresses'] as const

export type Counts = Record<(typeof counted)[number], number>

export const noCounts = (): Counts => ({ words: 0, pictures: 0, quotes: 0, links: 0, addresses: 0 })

/** What a text holds. */
export type Contents = { words: readonly string[]; pictures: number; quotes: number; links: number }

/** What a story holds in the source or here: its text, its lead image, the addresses that lead to it. */
export type StoryContents = { text: Contents; hasLeadImage: boolean; addresses: number }

/** Counts what HTML shows, by its tags alone and not through the parser that a body is made with. */
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
    // A link within the page leads nowhere else.
    links: count('a', /\shref\s*=\s*["']?\s*[^"'\s>#]/i),
  }
}

/** Counts what a body holds; pictures that wait to be fetched count as there. */
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
 * What of a story in the source is not in the story here.
 *
 * @param here undefined when nothing of it is here
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
