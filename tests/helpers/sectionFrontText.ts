/* Reads the text of a section front, as it is copied from a page, and writes it again from what an API answers. */

export type ParsedBlock =
  { kind: 'heading' | 'paragraph'; text: string } | { kind: 'quote'; text: string; speaker?: string }

export type ParsedStory = {
  kicker: string
  headline: string
  dek?: string
  blocks: ParsedBlock[]
  sources: string[]
}

export type ParsedTrend = { kicker: string; age: string; headline: string }

export type ParsedFront = { stories: ParsedStory[]; trending: ParsedTrend[] }

/** The line between the items of the trending list. */
const RULE = '-'

/**
 * Reads stories one after another, each under the front's own kicker, and the trending list behind them. Every
 * line goes into one place; a quote keeps its line whole, for the words of its attribution were printed too.
 */
export const parseSectionFront = (source: string): ParsedFront => {
  const lines = source.trimEnd().split('\n')
  const [kicker = ''] = lines
  const end = lines.indexOf(RULE)
  const body = lines.slice(0, end === -1 ? lines.length : end)
  const starts = body.flatMap((line, at) => (line === kicker ? [at] : []))
  const names = namesIn(body)
  const stories = starts.map((start, index) => readStory(body.slice(start, starts[index + 1]), names))
  return { stories, trending: end === -1 ? [] : readTrending(lines.slice(end)) }
}

const readStory = ([kicker = '', headline = '', ...rest]: string[], all: readonly string[]): ParsedStory => {
  const hasDek = isLabel(rest[0] ?? '')
  const lines = rest.slice(hasDek ? 1 : 0)
  const names = [...namesIn(lines), ...all]
  return {
    kicker,
    headline,
    ...(hasDek && { dek: String(rest[0]) }),
    blocks: lines.map((line) => readBlock(line, names)),
    sources: sourcesIn(lines.join('\n')),
  }
}

const readBlock = (text: string, names: readonly string[]): ParsedBlock => {
  if (isLabel(text)) return { kind: 'heading', text }
  if (!text.startsWith('“')) return { kind: 'paragraph', text }
  const speaker = speakerOf(text, names)
  return { kind: 'quote', text, ...(speaker !== undefined && { speaker }) }
}

/** A sub-heading or a dek: a short line that ends no sentence. */
const isLabel = (line: string): boolean => line !== '' && line.length < 100 && !/[.:…”]$/.test(line)

const NAME = String.raw`\p{Lu}[\p{L}’-]+`
const VERB = '(?:said|says|declared|stated|wrote)'
const fullName = new RegExp(`${NAME} ${NAME}`, 'gu')
const saidBy = new RegExp(
  `”? (?:${VERB} (?<after>${NAME}(?: ${NAME})?)|(?<before>${NAME}(?: ${NAME})?) ${VERB})`,
  'u',
)

const namesIn = (lines: readonly string[]): string[] => lines.join('\n').match(fullName) ?? []

/** Who said a quote; a surname alone stands for the first name that ends in it, in the story or else the front. */
const speakerOf = (quote: string, names: readonly string[]): string | undefined => {
  const outside = quote.replace(/“[^”]*”?/g, '”')
  const { after, before } = saidBy.exec(outside)?.groups ?? {}
  const said = after ?? before
  return names.find((name) => name === said || name.endsWith(` ${said}`)) ?? said
}

const citing = new RegExp(
  String.raw`(?:[Aa]ccording to|seen by|reported by|told) (?:the )?(?<name>${NAME}(?: (?:of |for )?${NAME})+)|` +
    `The (?<reporter>${NAME}(?: ${NAME})+) reported`,
  'gu',
)

const sourcesIn = (text: string): string[] => {
  const names = [...text.matchAll(citing)].map(({ groups }) => groups?.['name'] ?? groups?.['reporter'])
  return [...new Set(names.filter((name) => name !== undefined))]
}

const glued = /^(?<kicker>.*?)(?<age>\d+ (?:minute|hour|day|week|month|year)s? ago)$/

const readTrending = (lines: readonly string[]): ParsedTrend[] =>
  lines.flatMap((line, at) => {
    if (line !== RULE) return []
    const { kicker = '', age = '' } = glued.exec(lines[at + 1] ?? '')?.groups ?? {}
    return [{ kicker, age, headline: lines[at + 2] ?? '' }]
  })

const units: Readonly<Record<string, number>> = {
  minute: 60_000,
  hour: 3_600_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 30.44 * 86_400_000,
  year: 365.25 * 86_400_000,
}

/** A time as long ago as the words say, a little within the unit. */
export const timeOfAge = (age: string, now: Date): Date => {
  const [count = '0', unit = ''] = age.split(' ')
  const length = units[unit.replace(/s$/, '')]
  if (length === undefined) throw new Error(`No age: ${age}`)
  return new Date(now.getTime() - (Number(count) + 0.02) * length)
}

/** The text of a front as `GET /api/fronts/{section}?body=true` answers it. */
export const writeSectionFront = (front: { stories: any[]; trending: any[] }): string => {
  const stories = front.stories.flatMap(({ kicker, headline, dek, body }) => [
    kicker,
    headline,
    ...(dek ? [dek] : []),
    ...body.root.children.map(lineOf),
  ])
  const trending = front.trending.flatMap(({ kicker, headline, age }) => [
    RULE,
    `${kicker}${age.words}`,
    headline,
  ])
  return [...stories, ...trending].join('\n')
}

const lineOf = (node: any): string =>
  node.type === 'block' ? node.fields.text : node.children.map(({ text }: { text: string }) => text).join('')
