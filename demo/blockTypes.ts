export interface DemoSource {
  name: string
  url?: string
}

export interface DemoHeading2 {
  h2: string
}

export interface DemoHeading3 {
  h3: string
}

export interface DemoQuote {
  quote: string
  /** Person key. */
  speaker: string
  source?: DemoSource
  display?: 'pull' | 'block'
}

export interface DemoList {
  list: string[]
  ordered?: boolean
}

export interface DemoFigure {
  /** Picture key. */
  picture: string
  caption?: string
  credit?: string
}

export interface DemoTable {
  /** Rows of cells; the first row is the header. */
  table: string[][]
}

export interface DemoEmbed {
  embed: string
  title: string
}

export interface DemoRule {
  rule: true
}

/**
 * One block of a story's text. A plain string is a paragraph and may hold `**bold**`, `*italic*` and
 * `[text](target)`, where target is an https address, `story:KEY` or `person:KEY`. List items and table
 * cells take the same inline marks; headings and quotes are plain.
 */
export type DemoBlock =
  string | DemoHeading2 | DemoHeading3 | DemoQuote | DemoList | DemoFigure | DemoTable | DemoEmbed | DemoRule
