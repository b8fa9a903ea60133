import { escapeMarkup } from '../../text/escaping/escapeMarkup.ts'
import type { PublicPicture } from './publicStory.ts'
import {
  type Block,
  type Inline,
  type ListItem,
  type TableCell,
  type Mark,
  printBlock,
  type Printers,
} from './textBlocks.ts'

/** A text as HTML. Every word is escaped, every address was looked at when the blocks were read. */
export const blocksToHtml = (blocks: readonly Block[]): string =>
  blocks.map((block) => printBlock(printers, block)).join('\n')

/** A picture with its caption and credit, as HTML. */
export const figure = ({ alt, caption, credit, height, url, width }: PublicPicture): string => {
  const size = width && height ? ` width="${width}" height="${height}"` : ''
  const image = `<img src="${escapeMarkup(url)}" alt="${escapeMarkup(alt ?? '')}"${size}>`
  const lines = [caption, credit].filter(Boolean).map((words) => escapeMarkup(String(words)))
  return `<figure>${image}${lines.length > 0 ? `<figcaption>${lines.join(' · ')}</figcaption>` : ''}</figure>`
}

/** Words that lead somewhere, if they do. */
export const anchor = (words: string, url: string | undefined): string =>
  url === undefined ? escapeMarkup(words) : `<a href="${escapeMarkup(url)}">${escapeMarkup(words)}</a>`

const tags = {
  bold: 'strong',
  italic: 'em',
  strikethrough: 's',
  underline: 'u',
  code: 'code',
  subscript: 'sub',
  superscript: 'sup',
} as const satisfies Record<Mark, string>

const inline = (parts: readonly Inline[]): string => parts.map(inlinePart).join('')

const inlinePart = (part: Inline): string => {
  if (part.kind === 'break') return '<br>'
  if (part.kind === 'link') return `<a href="${escapeMarkup(part.href)}">${inline(part.children)}</a>`
  return part.marks.reduceRight<string>(
    (html, mark) => `<${tags[mark]}>${html}</${tags[mark]}>`,
    escapeMarkup(part.text),
  )
}

const flow = (tag: string, block: { children: readonly Inline[]; isRightToLeft?: boolean }): string =>
  `<${tag}${block.isRightToLeft ? ' dir="rtl"' : ''}>${inline(block.children)}</${tag}>`

const item = ({ children, isChecked, nested }: ListItem): string => {
  const box = isChecked === undefined ? '' : `<input type="checkbox" disabled${isChecked ? ' checked' : ''}> `
  return `<li>${box}${inline(children)}${blocksToHtml(nested)}</li>`
}

const printers: Printers = {
  paragraph: (block) => flow('p', block),
  heading: (block) => flow(`h${block.level}`, block),
  blockquote: (block) => `<blockquote>${flow('p', block)}</blockquote>`,
  list: ({ items, start, style }) => {
    const tag = style === 'number' ? 'ol' : 'ul'
    const from = style === 'number' && start !== 1 ? ` start="${start}"` : ''
    return `<${tag}${from}>${items.map(item).join('')}</${tag}>`
  },
  quote: ({ isPull, source, speaker, text }) => {
    const said = escapeMarkup(text).replaceAll('\n', '<br>')
    const by = [
      speaker && anchor(speaker.name, speaker.url),
      source && `<cite>${anchor(source.name, source.url)}</cite>`,
    ].filter(Boolean)
    const caption = by.length > 0 ? `<figcaption>${by.join(', ')}</figcaption>` : ''
    return `<figure${isPull ? ' class="pull-quote"' : ''}><blockquote><p>${said}</p></blockquote>${caption}</figure>`
  },
  picture: ({ picture }) => figure(picture),
  embed: ({ caption, title, url }) => {
    const figcaption = caption && `<figcaption>${escapeMarkup(caption)}</figcaption>`
    return `<figure><p>${anchor(title, url)}</p>${figcaption}</figure>`
  },
  code: ({ code, language }) => {
    const name = language && ` class="language-${escapeMarkup(language.replace(/\s+/g, '-'))}"`
    return `<pre><code${name}>${escapeMarkup(code)}</code></pre>`
  },
  table: ({ rows }) =>
    `<table><tbody>${rows.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('')}</tbody></table>`,
  rule: () => '<hr>',
}

const cell = ({ blocks, colSpan, isHeader, rowSpan }: TableCell): string => {
  const tag = isHeader ? 'th' : 'td'
  const spans = `${colSpan > 1 ? ` colspan="${colSpan}"` : ''}${rowSpan > 1 ? ` rowspan="${rowSpan}"` : ''}`
  const [only, ...others] = blocks
  const isOneLine = only?.kind === 'paragraph' && others.length === 0
  return `<${tag}${spans}>${isOneLine ? inline(only.children) : blocksToHtml(blocks)}</${tag}>`
}
