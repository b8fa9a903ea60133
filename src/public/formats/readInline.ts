import { safeAddress } from '../../platform/values/addresses.ts'
import { TEXT_FORMAT } from '../../text/richtext/nodes.ts'
import { type AnyNode, childrenOf, stringIn } from '../../text/richtext/tree.ts'
import type { Inline, Mark } from './textBlocks.ts'

/** How a text's relations become addresses; what is not live comes as an id, and has none. */
export type Addressing = {
  /** What a path of the site is a path of. */
  base: string | undefined
  /** Where readers find a document that is linked to. */
  pageOf: (relationTo: string, document: unknown) => string | undefined
}

/** The children of a node as they stand in a line. Blocks among them are left to whoever reads blocks. */
export const readInline = (node: AnyNode, addressing: Addressing): Inline[] =>
  joinRuns(childrenOf(node).flatMap((child) => inlineOf(child, addressing)))

/** Runs that look alike are one run: a mark that ends and begins again at once would not be read as two. */
const joinRuns = (parts: readonly Inline[]): Inline[] => {
  const joined: Inline[] = []
  for (const part of parts) {
    const last = joined.at(-1)
    if (part.kind === 'text' && last?.kind === 'text' && String(part.marks) === String(last.marks)) {
      joined[joined.length - 1] = { ...last, text: last.text + part.text }
    } else if (part.kind !== 'text' || part.text !== '') {
      joined.push(part)
    }
  }
  return joined
}

const inlineOf = (node: AnyNode, addressing: Addressing): Inline[] => {
  switch (node.type) {
    case 'text':
      return [{ kind: 'text', text: stringIn(node, 'text'), marks: marksOf(node) }]
    case 'tab':
      return [{ kind: 'text', text: '\t', marks: [] }]
    case 'linebreak':
      return [{ kind: 'break' }]
    case 'link':
    case 'autolink':
      return linkOf(node, addressing)
    case 'list':
      return []
    default:
      return readInline(node, addressing)
  }
}

const linkOf = (node: AnyNode, addressing: Addressing): Inline[] => {
  const children = readInline(node, addressing)
  const href = targetOf(node.fields ?? {}, addressing)
  return href === undefined ? children : [{ kind: 'link', href, children }]
}

const targetOf = (fields: Record<string, unknown>, { base, pageOf }: Addressing): string | undefined => {
  const { doc, linkType } = fields
  if (linkType !== 'internal') return safeAddress(stringIn(fields, 'url'), base)
  if (typeof doc !== 'object' || doc === null || !('value' in doc)) return undefined
  return pageOf(stringIn(doc, 'relationTo'), doc.value)
}

const marksOf = (node: AnyNode): Mark[] => {
  const format = 'format' in node ? Number(node.format) : 0
  return (Object.keys(TEXT_FORMAT) as Mark[]).filter((mark) => (format & TEXT_FORMAT[mark]) !== 0)
}
