/** A run of text with one set of marks (Lexical's format bits: bold 1, italic 2). */
export interface InlineText {
  text: string
  format: number
}

export interface InlineLink {
  target: string
  children: InlineText[]
}

export type Inline = InlineText | InlineLink

const BOLD = 1
const ITALIC = 2
const LINK = /\[([^\]]+)\]\(([^()\s]+)\)/g
const MARK = /\*\*(.+?)\*\*|\*(.+?)\*/g

const parseMarks = (source: string, format = 0): InlineText[] => {
  const runs: InlineText[] = []
  let from = 0
  for (const match of source.matchAll(MARK)) {
    if (match.index > from) runs.push({ text: source.slice(from, match.index), format })
    const [whole, bold, italic = ''] = match
    runs.push(...parseMarks(bold ?? italic, format | (bold === undefined ? ITALIC : BOLD)))
    from = match.index + whole.length
  }
  if (from < source.length) runs.push({ text: source.slice(from), format })
  return runs
}

/**
 * Splits a line of demo text into marked runs and links. Knows `**bold**`, `*italic*` (also one inside
 * the other) and `[text](target)`; marks may stand inside a link's text, not around a link.
 */
export const parseInline = (source: string): Inline[] => {
  const parts: Inline[] = []
  let from = 0
  for (const match of source.matchAll(LINK)) {
    const [whole, text = '', target = ''] = match
    parts.push(...parseMarks(source.slice(from, match.index)), { target, children: parseMarks(text) })
    from = match.index + whole.length
  }
  parts.push(...parseMarks(source.slice(from)))
  return parts
}
