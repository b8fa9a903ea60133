import type { RichText, RichTextNode } from '../../../src/richtext/nodes.ts'

/** A body in one short line a block, to compare in tests: `p`, `h2`, `ul[…]`, text with `*format:`. */
export const outline = (body: RichText): string[] => body.root.children.map(outlineOf)

const outlineOf = (node: RichTextNode): string => {
  const inner = (node.children ?? []).map(outlineOf)
  const fields = node['fields'] as Record<string, unknown> | undefined
  switch (node.type) {
    case 'text':
      return node['format'] === 0
        ? String(node['text'])
        : `*${String(node['format'])}:${String(node['text'])}*`
    case 'linebreak':
      return '/'
    case 'link':
      return `(${inner.join('')} -> ${String(fields?.['url'])})`
    case 'block': {
      const { id: _id, blockName: _name, blockType, ...rest } = fields ?? {}
      return `${String(blockType)} ${JSON.stringify(rest)}`
    }
    case 'pending-image':
      return `image ${JSON.stringify(node['image'])}`
    case 'upload':
      return `upload ${String(node['value'])}`
    case 'horizontalrule':
      return 'hr'
    default:
      return `${nameOf(node)}[${inner.join(node.type === 'paragraph' || node.type === 'heading' ? '' : ' ')}]`
  }
}

const shortNames: Readonly<Record<string, string>> = {
  paragraph: 'p',
  listitem: 'li',
  tablerow: 'tr',
  tablecell: 'td',
}

const nameOf = (node: RichTextNode): string => {
  if (node.type === 'tablecell' && node['headerState'] === 1) return 'th'
  const name = shortNames[node.type] ?? String(node['tag'] ?? node.type)
  const format = node['format'] ? `.${String(node['format'])}` : ''
  const start = node.type === 'list' && node['start'] !== 1 ? `@${String(node['start'])}` : ''
  return `${name}${format}${start}`
}
