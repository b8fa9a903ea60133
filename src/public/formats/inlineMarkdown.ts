import { escapeLineStart, escapeMarkdown } from './escapeMarkdown.ts'
import type { Inline, Mark } from './textBlocks.ts'

type Text = Extract<Inline, { kind: 'text' }>

/** The parts of a line as Markdown; a break in it is a hard one. */
export const inlineMarkdown = (parts: readonly Inline[]): string =>
  linesOf(parts)
    .map((line) => escapeLineStart(printed(line).trim()))
    .filter((line) => line !== '')
    .join('\\\n')

/** Words in one line, whatever breaks they have. */
export const oneLine = (words: string): string =>
  escapeLineStart(escapeMarkdown(words.replaceAll(/\s+/g, ' ').trim()))

/** Words that lead somewhere, if they do. */
export const linkMarkdown = (words: string, url: string | undefined): string =>
  url === undefined ? oneLine(words) : `[${oneLine(words)}](${target(url)})`

/** An address, between pointed brackets where it has what would end it. */
export const target = (url: string): string =>
  /^[^\s()<>\\]+$/.test(url) ? url : `<${url.replaceAll('<', '%3C').replaceAll('>', '%3E')}>`

const linesOf = (parts: readonly Inline[]): Inline[][] => {
  const lines: Inline[][] = [[]]
  for (const part of parts) {
    if (part.kind === 'break') lines.push([])
    else lines.at(-1)?.push(part)
  }
  return lines
}

const printed = (parts: readonly Inline[]): string => {
  let line = ''
  for (const [index, part] of parts.entries()) {
    line += partOf(part, { before: line, after: startOf(parts[index + 1]) })
  }
  return line
}

/** What stands on both sides of a run of words. */
type Sides = { before: string; after: string }

const startOf = (part: Inline | undefined): string => {
  if (part?.kind === 'text') return part.text
  return part?.kind === 'link' ? '[' : ''
}

const partOf = (part: Inline, sides: Sides): string => {
  if (part.kind === 'break') return ' '
  if (part.kind === 'text') return textOf(part, sides)
  const words = printed(part.children).trim()
  return words === '' ? '' : `[${words}](${target(part.href)})`
}

/** Space stays outside of what marks words, for Markdown takes no mark beside a space. */
const textOf = ({ marks, text }: Text, { after, before }: Sides): string => {
  const words = text.replaceAll(/[\n\r]+/g, ' ')
  const core = words.trim()
  if (core === '' || marks.length === 0) return escapeMarkdown(words)
  const [lead = '', tail = ''] = words.split(core, 2)
  return lead + marked(core, marks, { before: before + lead, after: tail + after }) + tail
}

const marked = (words: string, marks: readonly Mark[], sides: Sides): string => {
  const isCode = marks.includes('code')
  const hasSigns = marks.every((mark) => signs[mark] !== undefined) && takesSigns(words, sides)
  return marks
    .filter((mark) => mark !== 'code')
    .reduceRight(
      (text, mark) => {
        const sign = hasSigns ? signs[mark] : undefined
        return sign === undefined ? `<${tags[mark]}>${text}</${tags[mark]}>` : sign + text + sign
      },
      isCode ? codeSpan(words) : escapeMarkdown(words),
    )
}

/** Signs are seen as such beside letters and digits, beside a stop with space behind it, and apart from other signs. */
const takesSigns = (words: string, { after, before }: Sides): boolean => {
  if (/[*~]$/.test(before)) return false
  const opens = /^[\p{L}\p{N}]/u.test(words) || (/^[“‘"'(¿¡]/.test(words) && /^$|\s$/.test(before))
  const closes = /[\p{L}\p{N}]$/u.test(words) || (/[.,:;!?…”’"')]$/.test(words) && /^$|^\s/.test(after))
  return opens && closes
}

const signs: Partial<Record<Mark, string>> = { bold: '**', italic: '*', strikethrough: '~~' }

/** Where Markdown has no sign, or would not see it beside this letter, it has HTML. */
const tags = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  subscript: 'sub',
  superscript: 'sup',
} as const satisfies Record<Exclude<Mark, 'code'>, string>

const codeSpan = (words: string): string => {
  const longest = Math.max(0, ...[...words.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  const space = /^`|`$/.test(words) ? ' ' : ''
  return fence + space + words + space + fence
}
