import { addressProblem } from '../../platform/values/addresses.ts'
import type { RichTextNode } from '../../text/richtext/nodes.ts'
import { type Note, note } from '../notes/notes.ts'
import { BodyFlow } from './bodyFlow.ts'
import { elementHandlers } from './elementHandlers.ts'
import { inlineStyle } from './inlineStyle.ts'
import type { Style } from './style.ts'
import type { Walker } from './walker.ts'

/** Options for reading markup from any source. */
export type Reading = {
  /** Address of the page that held the markup, the base of relative addresses; empty when there is none. */
  baseUrl: string
  /** A fresh id for a node. */
  nextId: () => string
  /** Whether an address that stands alone on a line becomes an embed, as WordPress shows it. */
  embedsAddresses: boolean
}

/** Elements nested more deeply than this are read as text alone. */
const MAX_DEPTH = 100

/**
 * Reads parsed markup as the blocks of a body without losing any of its visible text: content that a body has no
 * node for (forms, unknown elements, text between the rows of a table) becomes paragraphs. Images become placeholders, see
 * `pendingImage`. It needs only a DOM, so it also runs in a browser.
 *
 * @returns the blocks, none for markup without content, and notes on what could not be kept as it was
 */
export const blocksIn = (
  nodes: Iterable<Node>,
  reading: Reading,
): { blocks: RichTextNode[]; notes: Note[] } => {
  const notes: Note[] = []
  const walker = makeWalker(reading, (added) => addOnce(notes, added))
  return { blocks: walker.blocksOf(nodes, { format: 0, align: '' }), notes }
}

const addOnce = (notes: Note[], added: Note): void => {
  const isDuplicate = notes.some(
    ({ message, detail }) => message === added.message && detail === added.detail,
  )
  if (!isDuplicate) notes.push(added)
}

const makeWalker = (reading: Reading, addNote: (note: Note) => void): Walker => {
  let depth = 0
  const { baseUrl, embedsAddresses, nextId } = reading
  const newFlow = (): BodyFlow => new BodyFlow(nextId, embedsAddresses)
  const walk = (nodes: Iterable<Node>, flow: BodyFlow, style: Style): void => {
    depth += 1
    for (const node of [...nodes]) readNode(node, flow, style)
    depth -= 1
  }
  const readNode = (node: Node, flow: BodyFlow, style: Style): void => {
    if (node.nodeType === TEXT_NODE) {
      flow.addText(node.nodeValue ?? '', style)
      return
    }
    if (node.nodeType !== ELEMENT_NODE) return
    if (depth > MAX_DEPTH) {
      addNote(note('markup', 'Elements are nested too deeply; their text is kept without its formatting.'))
      flow.addText(node.textContent ?? '', style)
      return
    }
    const element = node as Element
    const handle = elementHandlers.get(element.localName.toLowerCase())
    if (handle) handle(element, { walker, flow, style })
    else walk(element.childNodes, flow, inlineStyle(element, style))
  }
  const blocksOf = (nodes: Iterable<Node>, style: Style): RichTextNode[] => {
    const flow = newFlow()
    walk(nodes, flow, style)
    flow.end()
    return flow.blocks
  }
  const resolveUrl = (address: string): string | undefined => absoluteUrl(address, baseUrl)
  const walker: Walker = { walk, blocksOf, newFlow, nextId, resolveUrl, addNote }
  return walker
}

const TEXT_NODE = 3
const ELEMENT_NODE = 1

const absoluteUrl = (address: string, baseUrl: string): string | undefined => {
  const trimmed = address.trim()
  if (trimmed === '') return undefined
  if (/^data:image\//i.test(trimmed)) return trimmed
  const base = baseUrl === '' ? undefined : baseUrl
  if (!URL.canParse(trimmed, base)) return undefined
  /* A space within a telephone number or a mail address is kept by the URL parser, but a stored address may not contain one. */
  const { href } = new URL(trimmed, base)
  const whole = href.replaceAll(' ', '%20')
  return addressProblem(whole, 'link') ? undefined : whole
}
