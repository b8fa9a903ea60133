import type { RichTextNode } from '../../text/richtext/nodes.ts'

/** Elements of a tree after which text goes on in the same word. */
const inlineTypes: ReadonlySet<string> = new Set(['text', 'link', 'autolink'])

/** Everything a node says: the text below it and the texts in its fields, blocks apart by line ends. */
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

/** Fields that name things for the machine. */
const machineFields: ReadonlySet<string> = new Set([
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
    if (machineFields.has(name)) return []
    return typeof value === 'string' ? [value] : fieldTexts(value)
  })
}

/** The inline content of a block, or of the blocks inside it with line ends between, as plain text. */
export const plainText = (nodes: readonly RichTextNode[], between = '\n\n'): string =>
  nodes
    .map((node) => nodeText(node).trim())
    .filter((part) => part !== '')
    .join(between)
