import type { RichTextNode } from '../../text/richtext/nodes.ts'

const holdsWords: ReadonlySet<string> = new Set(['heading', 'listitem', 'paragraph', 'quote'])
const isFlow = ({ type }: RichTextNode): boolean => ['autolink', 'link', 'text'].includes(type)

/**
 * Removes spaces that programs use for layout: no-break spaces beside others or at the ends of a line, and zero-width
 * characters outside of words. A no-break space between two words was typed on purpose and stays.
 *
 * @returns the blocks, without those that are empty now
 */
export const tidySpaces = (blocks: readonly RichTextNode[]): RichTextNode[] =>
  blocks.map(tidyBlock).filter(({ children, type }) => !holdsWords.has(type) || children?.length !== 0)

const tidyBlock = (node: RichTextNode): RichTextNode => {
  if (!node.children) return node
  if (!holdsWords.has(node.type)) {
    const children = tidySpaces(node.children)
    const isEmptyCell = node.type === 'tablecell' && children.length === 0
    return { ...node, children: isEmptyCell ? node.children.slice(0, 1).map(withoutWords) : children }
  }
  return { ...node, children: tidyLines(node.children) }
}

const withoutWords = (node: RichTextNode): RichTextNode => ({ ...node, children: [] })

/** The children of a block, line by line; a list within an item is a block of its own. */
const tidyLines = (nodes: readonly RichTextNode[]): RichTextNode[] => {
  const lines: RichTextNode[][] = [[]]
  for (const node of nodes) {
    if (isFlow(node)) lines.at(-1)?.push(node)
    else lines.push([node.children ? tidyBlock(node) : node], [])
  }
  return trimBreaks(lines.flatMap(tidyLine))
}

/** Removes line breaks at both ends of a block. */
const trimBreaks = (nodes: readonly RichTextNode[]): RichTextNode[] => {
  const isBreak = ({ type }: RichTextNode) => type === 'linebreak'
  const first = nodes.findIndex((node) => !isBreak(node))
  const last = nodes.findLastIndex((node) => !isBreak(node))
  return first === -1 ? [] : nodes.slice(first, last + 1)
}

const tidyLine = (line: readonly RichTextNode[]): RichTextNode[] => {
  if (!line.some(isFlow)) return [...line]
  const open = { endsInSpace: true }
  const kept = line.flatMap((node) => tidyText(node, open))
  return trimEnd(kept)
}

const tidyText = (node: RichTextNode, open: { endsInSpace: boolean }): RichTextNode[] => {
  if (node.type !== 'text') {
    const children = (node.children ?? []).flatMap((child) => tidyText(child, open))
    return children.length > 0 ? [{ ...node, children }] : []
  }
  const tidied = String(node['text'])
    .replaceAll(/\uFEFF|(?<!\p{L})\u200B|\u200B(?!\p{L})/gu, '')
    .replaceAll(/[ \u00A0]{2,}/g, ' ')
  const text = open.endsInSpace ? tidied.replace(/^[ \u00A0]+/, '') : tidied
  if (text === '') return []
  open.endsInSpace = /[ \u00A0]$/.test(text)
  return [{ ...node, text }]
}

const trimEnd = (line: readonly RichTextNode[]): RichTextNode[] => {
  const last = line.at(-1)
  if (!last) return []
  const before = line.slice(0, -1)
  if (last.type !== 'text') {
    const children = trimEnd(last.children ?? [])
    return children.length > 0 ? [...before, { ...last, children }] : trimEnd(before)
  }
  const text = String(last['text']).replace(/[ \u00A0]+$/, '')
  return text === '' ? trimEnd(before) : [...before, { ...last, text }]
}
