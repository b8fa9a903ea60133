import { tableLines } from './tableLines.ts'
import { type Block, type Inline, type ListItem, printBlock, type Printers } from './textBlocks.ts'

/** A text as plain words: blocks parted by an empty line, quotes in quotation marks with who said them. */
export const blocksToText = (blocks: readonly Block[]): string =>
  blocks
    .map((block) => printBlock(printers, block))
    .filter((text) => text !== '')
    .join('\n\n')

/** The words of a line. */
export const inlineText = (parts: readonly Inline[]): string =>
  parts
    .map((part) => {
      if (part.kind === 'text') return part.text
      return part.kind === 'break' ? '\n' : inlineText(part.children)
    })
    .join('')

const flow = ({ children }: { children: readonly Inline[] }): string => inlineText(children).trim()

const joined = (parts: readonly (string | undefined)[], by: string): string => parts.filter(Boolean).join(by)

const indented = (text: string, by: string): string => text.replaceAll('\n', `\n${by}`)

const item = ({ children, isChecked, nested }: ListItem, bullet: string): string => {
  const box = isChecked === undefined ? '' : `[${isChecked ? 'x' : ' '}] `
  const below = blocksToText(nested)
  const text = `${bullet} ${box}${inlineText(children).trim()}${below && `\n${below}`}`
  return indented(text, ' '.repeat(bullet.length + 1))
}

const inOneLine = (blocks: readonly Block[]): string => blocksToText(blocks).replaceAll(/\s*\n\s*/g, ' ')

const printers: Printers = {
  paragraph: flow,
  heading: flow,
  blockquote: (block) => `“${flow(block)}”`,
  list: ({ items, start, style }) =>
    items.map((one, index) => item(one, style === 'number' ? `${start + index}.` : '-')).join('\n'),
  quote: ({ source, speaker, text }) => {
    const by = joined([speaker?.name, source?.name], ', ')
    return `“${text}”${by && `\n— ${by}`}`
  },
  picture: ({ picture }) => {
    const line = joined([picture.alt, picture.caption, picture.credit], ' · ')
    return line && `[${line}]`
  },
  embed: ({ caption, title, url }) => joined([title, caption, url === title ? '' : url], '\n'),
  code: ({ code }) => code,
  table: ({ rows }) =>
    tableLines(rows)
      .map((line) => line.map((place) => (place ? inOneLine(place.blocks) : '')).join('\t'))
      .join('\n'),
  rule: () => '* * *',
}
