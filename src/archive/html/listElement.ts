import { lineBreak, list, listItem, type RichTextNode } from '../../text/richtext/nodes.ts'
import { blockStyle } from './blockStyle.ts'
import { elementName } from './elementName.ts'
import type { Style } from './style.ts'
import type { ElementHandler, Walker } from './walker.ts'

/** Blocks whose inline content may stand in an entry of a list. */
const flattened: ReadonlySet<string> = new Set(['paragraph', 'heading', 'quote'])

/**
 * Reads a list. An entry holds inline content only, so paragraphs in it are joined by line breaks; a picture, a
 * table or a block in it stands after the entry, and the list goes on below it.
 */
export const readList: ElementHandler = (element, { walker, flow, style }) => {
  const writer = new ListWriter(element)
  const inner = blockStyle(element, { ...style, align: '' })
  for (const entry of entriesOf(element)) writer.addEntry(entryBlocks(entry, walker, inner))
  flow.addBlocks(writer.finish())
}

type Entry = { nodes: Node[] }

/** The entries of a list; text and elements between them make entries of their own. */
const entriesOf = (element: Element): Entry[] => {
  const entries: Entry[] = []
  let loose: Node[] = []
  const endLoose = (): void => {
    if (loose.some((node) => (node.textContent ?? '').trim() !== '' || node.nodeType === 1))
      entries.push({ nodes: loose })
    loose = []
  }
  for (const node of element.childNodes) {
    if (elementName(node) === 'li') {
      endLoose()
      entries.push({ nodes: [...node.childNodes] })
    } else loose.push(node)
  }
  endLoose()
  return entries
}

const entryBlocks = (entry: Entry, walker: Walker, style: Style): RichTextNode[] =>
  walker.blocksOf(entry.nodes, style)

class ListWriter {
  private readonly kind: 'bullet' | 'number'
  private readonly written: RichTextNode[] = []
  private items: RichTextNode[] = []
  private start: number
  private next: number

  constructor(element: Element) {
    this.kind = element.localName.toLowerCase() === 'ol' ? 'number' : 'bullet'
    const start = Number.parseInt(element.getAttribute('start') ?? '1', 10)
    this.start = this.next = this.kind === 'number' && Number.isSafeInteger(start) ? start : 1
  }

  addEntry(blocks: readonly RichTextNode[]): void {
    let inline: RichTextNode[] = []
    let direction: unknown = null
    const hoisted: RichTextNode[] = []
    const endItem = (): void => {
      if (inline.length === 0) return
      this.items.push({ ...listItem(inline, this.next), direction })
      this.next += 1
      inline = []
    }
    for (const block of blocks) {
      if (flattened.has(block.type)) {
        inline.push(...(inline.length > 0 ? [lineBreak()] : []), ...(block.children ?? []))
        direction ??= block['direction']
      } else if (block.type === 'list') {
        endItem()
        this.items.push(listItem([indented(block)], this.next))
      } else hoisted.push(block)
    }
    endItem()
    if (hoisted.length === 0) return
    this.endList()
    this.written.push(...hoisted)
  }

  finish(): RichTextNode[] {
    this.endList()
    return this.written
  }

  private endList(): void {
    if (this.items.length > 0) this.written.push(list(this.kind, this.items, this.start))
    this.items = []
    if (this.kind === 'number') this.start = this.next
    else this.start = this.next = 1
  }
}

/** The list indented by one level: each entry stores its own depth. */
const indented = (node: RichTextNode): RichTextNode => {
  if (node.type !== 'list' && node.type !== 'listitem') return node
  const children = (node.children ?? []).map(indented)
  if (node.type === 'list') return { ...node, children }
  return { ...node, indent: Number(node['indent']) + 1, children }
}
