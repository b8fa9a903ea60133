import type { RichTextNode } from '../../text/richtext/nodes.ts'
import { note } from '../notes/notes.ts'
import { blockStyle } from './blockStyle.ts'
import { pendingImage, pendingImageOf } from './pendingImage.ts'
import { readAttributedQuote } from './quoteElement.ts'
import type { ElementHandler, Walker } from './walker.ts'

/** Reads a figure: its caption goes to the one picture or embed in it, else it stands below as a paragraph. */
export const readFigure: ElementHandler = (element, { walker, flow, style }) => {
  const caption = captionOf(element)
  caption?.remove()
  const inner = blockStyle(element, style)
  const quote = element.querySelector('blockquote')
  if (quote && isOnlyContent(quote, element)) {
    flow.addBlocks(readAttributedQuote(quote, { walker, style: inner, caption }))
    return
  }
  const blocks = walker.blocksOf(element.childNodes, inner)
  if (!caption) {
    flow.addBlocks(blocks)
    return
  }
  const words = captionText(caption, walker)
  const [only] = blocks
  const captioned = blocks.length === 1 && only ? withCaption(only, words) : undefined
  if (captioned) noteLinks(caption, walker)
  flow.addBlocks(captioned ? [captioned] : [...blocks, ...walker.blocksOf(caption.childNodes, inner)])
}

/** The caption of this figure, and not of one inside it. */
const captionOf = (element: Element): Element | undefined =>
  [...element.querySelectorAll('figcaption')].find((caption) => caption.closest('figure') === element)

const isOnlyContent = (inner: Element, outer: Element): boolean =>
  inner.textContent.trim() === outer.textContent.trim() && outer.querySelector('img') === null

const captionText = (caption: Element, walker: Walker): string => {
  const blocks = walker.blocksOf(caption.cloneNode(true).childNodes, { format: 0, align: '' })
  return blocks.every((node) => node.type === 'paragraph') ? inOneLine(blocks) : ''
}

const inOneLine = (blocks: readonly RichTextNode[]): string =>
  blocks.map(flatText).join(' ').replace(/\s+/g, ' ').trim()

const flatText = (node: RichTextNode): string => {
  if (node.type === 'linebreak') return ' '
  if (node.type === 'text') return String(node['text'])
  return (node.children ?? []).map(flatText).join('')
}

const withCaption = (node: RichTextNode, caption: string): RichTextNode | undefined => {
  if (caption === '') return undefined
  const image = pendingImageOf(node)
  if (image) return pendingImage(String(node['id']), { ...image, caption })
  const fields = node['fields'] as { blockType?: string; caption?: string } | undefined
  if (node.type !== 'block' || fields?.blockType !== 'embed') return undefined
  return { ...node, fields: { ...fields, caption } }
}

const noteLinks = (caption: Element, walker: Walker): void => {
  for (const anchor of caption.querySelectorAll('a[href]')) {
    walker.addNote(note('link', 'A link inside a caption is not kept.', anchor.getAttribute('href') ?? ''))
  }
}
