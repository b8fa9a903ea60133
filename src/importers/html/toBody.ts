import { createHash } from 'node:crypto'

import { parseHTML } from 'linkedom'

import { paragraph, type RichText, richText, type RichTextNode } from '../../richtext/nodes.ts'
import type { Note } from '../notes.ts'
import { note } from '../notes.ts'
import { BodyFlow } from './bodyFlow.ts'
import { directionOf } from './direction.ts'
import { elementHandlers } from './elementHandlers.ts'
import { escapeStrayTags } from './escapeStrayTags.ts'
import { inlineStyle } from './inlineStyle.ts'
import { plainText } from './nodeText.ts'
import type { Style } from './style.ts'
import type { Walker } from './walker.ts'

export type BodySource = {
  html: string
  /** Address of the page the HTML stood on: relative addresses start from it. */
  baseUrl: string
  /** What the ids of nodes are made from: the same seed and HTML give the same body. */
  seed: string
}

/** Elements nested more deeply than this are read as text alone. */
const MAX_DEPTH = 100

/**
 * Turns HTML into a story's body without losing any of its visible text: what has no place of its own in a body
 * (forms, unknown elements, text between the rows of a table) becomes paragraphs. Images become placeholders,
 * which `placeImages` resolves. Malformed HTML is read as far as it goes and never fails.
 *
 * @returns the body, which has at least one paragraph, and notes on what could not be kept as it was
 */
export const toBody = ({ html, baseUrl, seed }: BodySource): { body: RichText; notes: Note[] } => {
  const notes: Note[] = []
  const walker = makeWalker({ baseUrl, seed, addNote: (added) => addOnce(notes, added) })
  const { document } = parseHTML(`<main>${escapeStrayTags(html)}</main>`)
  const blocks = walker.blocksOf(document.childNodes, { format: 0, align: '' })
  const children = blocks.length > 0 ? blocks : [paragraph([])]
  return { body: richText(children, directionOf(plainText(children))), notes }
}

const addOnce = (notes: Note[], added: Note): void => {
  const isKnown = notes.some(({ message, detail }) => message === added.message && detail === added.detail)
  if (!isKnown) notes.push(added)
}

type WalkerSource = { baseUrl: string; seed: string; addNote: (note: Note) => void }

const makeWalker = ({ baseUrl, seed, addNote }: WalkerSource): Walker => {
  let count = 0
  let depth = 0
  const nextId = (): string => {
    count += 1
    return createHash('sha256').update(`${seed}\n${count}`).digest('hex').slice(0, 24)
  }
  const newFlow = (): BodyFlow => new BodyFlow(nextId)
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
      addNote(note('markup', 'Elements are nested too deeply; their text is kept without its form.'))
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
  const url = parsedUrl(trimmed, baseUrl)
  return url && ['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol) ? url.href : undefined
}

const parsedUrl = (address: string, baseUrl: string): URL | undefined => {
  try {
    return new URL(address, baseUrl === '' ? undefined : baseUrl)
  } catch {
    return undefined
  }
}
