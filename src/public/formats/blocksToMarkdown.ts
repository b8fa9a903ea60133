import { columnsOf } from '../../text/richtext/tableGrid.ts'
import { inlineMarkdown, linkMarkdown, oneLine, target } from './inlineMarkdown.ts'
import type { PublicPicture } from './publicStory.ts'
import { tableLines } from './tableLines.ts'
import { type Block, type ListItem, printBlock, type Printers, type TableCell } from './textBlocks.ts'

/** A text as CommonMark, with GitHub’s tables, task lists and strikethrough. */
export const blocksToMarkdown = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => printBlock(printers, block))
    .filter((text) => text !== '')
    .join('\n\n')

/** A picture, and below it its caption and credit. */
export const pictureMarkdown = ({ alt, caption, credit, url }: PublicPicture): string => {
  const line = [caption, credit].filter((words) => words !== undefined && words !== '').join(' · ')
  return `![${oneLine(alt ?? '')}](${target(url)})${line && `\n\n${oneLine(line)}`}`
}

const quoted = (text: string): string => text.replaceAll(/^/gm, '> ').replaceAll(/ +$/gm, '')

const indented = (text: string, by: number): string => text.replaceAll(/\n(?!\n|$)/g, `\n${' '.repeat(by)}`)

const item = ({ children, isChecked, nested }: ListItem, bullet: string): string => {
  const box = isChecked === undefined ? '' : `[${isChecked ? 'x' : ' '}] `
  const below = blocksToMarkdown(nested)
  // A numbered list that does not start at one would be words of the line before it.
  const gap = /^\d/.test(below) ? '\n\n' : '\n'
  const text = `${bullet} ${box}${inlineMarkdown(children)}${below && gap + below}`
  return indented(text, bullet.length + 1)
}

/** A fence that is longer than any run of backticks in what it holds. */
const fenceFor = (code: string): string => {
  const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([run]) => run.length))
  return '`'.repeat(longest + 1)
}

const cell = (place: TableCell | undefined): string =>
  place ? ` ${blocksToMarkdown(place.blocks).replaceAll(/\s*\n\s*/g, '<br>')} |` : '  |'

const printers: Printers = {
  paragraph: ({ children }) => inlineMarkdown(children),
  heading: ({ children, level }) =>
    `${'#'.repeat(level)} ${inlineMarkdown(children).replaceAll(/\s*\n\s*/g, ' ')}`,
  blockquote: ({ children }) => quoted(inlineMarkdown(children)),
  list: ({ items, start, style }) =>
    items.map((one, index) => item(one, style === 'number' ? `${start + index}.` : '-')).join('\n'),
  quote: ({ source, speaker, text }) => {
    const by = [speaker, source].flatMap((one) => (one ? [linkMarkdown(one.name, one.url)] : []))
    const said = text.split('\n').map(oneLine).filter(Boolean).join('\\\n')
    return quoted(by.length > 0 ? `${said}\n\n— ${by.join(', ')}` : said)
  },
  picture: ({ picture }) => pictureMarkdown(picture),
  embed: ({ caption, title, url }) =>
    [linkMarkdown(title, url), caption && oneLine(caption)].filter(Boolean).join('\n\n'),
  code: ({ code, language }) => {
    const fence = fenceFor(code)
    return `${fence}${language.replaceAll(/[^\w+#.-]/g, '')}\n${code}\n${fence}`
  },
  table: ({ rows }) => {
    const [first, ...others] = tableLines(rows).map((line) => `|${line.map(cell).join('')}`)
    return first === undefined ? '' : [first, `|${' --- |'.repeat(columnsOf(rows))}`, ...others].join('\n')
  },
  rule: () => '---',
}
