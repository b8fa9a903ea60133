import type { RichText, RichTextNode } from '../../src/text/richtext/nodes.ts'

/** A body in one short line a block, to compare in tests: `p`, `h2`, `ul[…]`, text with `*format:`. */
export const outline = (body: RichText): string[] => body.root.children.map(outlineOf)

const outlineOf = (node: RichTextNode): string => {
  const write = writers[node.type]
  if (write) return write(node)
  return `${nameOf(node)}[${inside(node, node.type === 'paragraph' || node.type === 'heading' ? '' : ' ')}]`
}

const inside = (node: RichTextNode, between: string): string =>
  (node.children ?? []).map(outlineOf).join(between)

const fieldsOf = (node: RichTextNode): Record<string, unknown> =>
  (node['fields'] ?? {}) as Record<string, unknown>

const blockOutline = (node: RichTextNode): string => {
  const rest = Object.entries(fieldsOf(node)).filter(([key]) => !/^(?:id|blockName|blockType)$/.test(key))
  return `${String(fieldsOf(node)['blockType'])} ${JSON.stringify(Object.fromEntries(rest))}`
}

const writers: Readonly<Record<string, (node: RichTextNode) => string>> = {
  text: ({ format, text }) => (format === 0 ? String(text) : `*${String(format)}:${String(text)}*`),
  linebreak: () => '/',
  link: (node) => `(${inside(node, '')} -> ${String(fieldsOf(node)['url'])})`,
  block: blockOutline,
  'pending-image': ({ image }) => `image ${JSON.stringify(image)}`,
  upload: ({ value }) => `upload ${String(value)}`,
  horizontalrule: () => 'hr',
}

/** How many columns and rows a merged cell covers. */
const spanOf = ({ colSpan, rowSpan }: RichTextNode): string =>
  colSpan === 1 && rowSpan === 1 ? '' : `${String(colSpan)}x${String(rowSpan)}`

const shortNames: Readonly<Record<string, string>> = {
  paragraph: 'p',
  listitem: 'li',
  tablerow: 'tr',
}

const nameOf = (node: RichTextNode): string => {
  if (node.type === 'tablecell') return `${node['headerState'] === 1 ? 'th' : 'td'}${spanOf(node)}`
  const { type, tag, format: align } = node as { type: string; tag?: string; format?: string }
  const name = shortNames[type] ?? tag ?? type
  const format = align ? `.${align}` : ''
  const start = node.type === 'list' && node['start'] !== 1 ? `@${String(node['start'])}` : ''
  return `${name}${format}${start}`
}
