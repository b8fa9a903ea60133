import type { RichTextNode } from '../../text/richtext/nodes.ts'

/** Nodes that do not end the word they are in. */
const inlineTypes: ReadonlySet<string> = new Set(['text', 'link', 'autolink'])

/** All text of a node: that of its children and its fields, with line breaks between blocks. */
export const nodeText = (node: RichTextNode): string => {
  if (node.type === 'text') return String(node['text'])
  if (node.type === 'linebreak') return '\n'
  const own = [...fieldTexts(node['fields']), ...fieldTexts(node['image'])].join('\n')
  const below = (node.children ?? [])
    .map((child) =>
      inlineTypes.has(child.type) || child.type === 'linebreak' ? nodeText(child) : `${nodeText(child)}\n`,
    )
    .join('')
  if (inlineTypes.has(node.type)) return below
  return [below, own].filter((part) => part !== '').join('\n')
}

/** Fields with identifiers and settings, which hold no visible text. */
const technicalFields: ReadonlySet<string> = new Set([
  'id',
  'blockType',
  'blockName',
  'display',
  'language',
  'sourceId',
])

const fieldTexts = (fields: unknown): string[] => {
  if (typeof fields !== 'object' || fields === null) return []
  return Object.entries(fields).flatMap(([name, value]) => {
    if (technicalFields.has(name)) return []
    return typeof value === 'string' ? [value] : fieldTexts(value)
  })
}

/** The inline content of a block, or of the blocks inside it with line ends between, as plain text. */
export const plainText = (nodes: readonly RichTextNode[], between = '\n\n'): string =>
  nodes
    .map((node) => nodeText(node).trim())
    .filter((part) => part !== '')
    .join(between)
