import { type AnyNode, childrenOf, type EditorState, stringIn } from './tree.ts'

const blocks: ReadonlySet<unknown> = new Set([
  'paragraph',
  'heading',
  'quote',
  'list',
  'listitem',
  'table',
  'tablerow',
  'tablecell',
  'block',
  'upload',
  'horizontalrule',
])

/**
 * The words of a rich text in reading order, blocks separated by a line feed. Captions and code are included, and quotes
 * with the speaker's name when it is written in the text.
 */
export const plainText = (state: EditorState | null | undefined): string =>
  state
    ? textOf(state.root)
        .replace(/[ \t]*\n\s*/g, '\n')
        .trim()
    : ''

const textOf = (node: AnyNode): string => {
  const own = ownText(node)
  const inner = childrenOf(node).map(textOf).join('')
  return blocks.has(node.type) ? `\n${own}${inner}\n` : own + inner
}

const ownText = (node: AnyNode): string => {
  if (node.type === 'text') return stringIn(node, 'text')
  if (node.type === 'linebreak') return '\n'
  if (node.type === 'tab') return '\t'
  const { fields } = node
  if (!fields || (node.type !== 'block' && node.type !== 'upload')) return ''
  const source = fields['source'] as Record<string, unknown> | undefined
  return [
    ...['text', 'code', 'title', 'caption', 'credit', 'speakerName'].map((key) => stringIn(fields, key)),
    source ? stringIn(source, 'name') : '',
  ]
    .filter(Boolean)
    .join('\n')
}
