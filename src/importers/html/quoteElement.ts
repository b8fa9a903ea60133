import { block, type BlockFields, lineBreak, quotation, type RichTextNode } from '../../richtext/nodes.ts'
import { note } from '../notes.ts'
import { nodeText, plainText } from './nodeText.ts'
import type { Style } from './style.ts'
import type { ElementHandler, Walker } from './walker.ts'

type Attribution = Pick<BlockFields['quote'], 'source' | 'speakerName'>

/** Blocks that belong to what is said in a quotation. */
const spoken: ReadonlySet<string> = new Set(['paragraph', 'heading', 'quote'])

/**
 * Reads a block quotation. With an attribution (a `cite` or `footer` at its end, or a `cite` attribute) it
 * becomes a quote block, which holds plain text; without one it stays a quotation with its markup.
 */
export const readQuote: ElementHandler = (element, { walker, flow, style }) => {
  const attribution = takeAttribution(element, walker)
  flow.addBlocks(quoteBlocks(element, { walker, style, attribution }))
}

/** A quotation that a figure attributes by its caption. */
export const readAttributedQuote = (
  element: Element,
  { walker, style, caption }: { walker: Walker; style: Style; caption: Element | undefined },
): RichTextNode[] => {
  const own = takeAttribution(element, walker)
  const attribution = caption && !own ? attributionIn(caption, walker) : own
  const blocks = quoteBlocks(element, { walker, style, attribution, display: 'pull' })
  return own && caption ? [...blocks, ...walker.blocksOf(caption.childNodes, style)] : blocks
}

type QuotePlace = {
  walker: Walker
  style: Style
  attribution: Attribution | undefined
  display?: 'block' | 'pull'
}

const quoteBlocks = (
  element: Element,
  { walker, style, attribution, display = 'block' }: QuotePlace,
): RichTextNode[] => {
  const blocks = walker.blocksOf(element.childNodes, style)
  if (!attribution && display === 'block') return plainQuotations(blocks)
  const isSaid = (node: RichTextNode): boolean => spoken.has(node.type) || node.type === 'list'
  const said = blocks.filter(isSaid)
  const others = blocks.filter((node) => !isSaid(node))
  const text = plainText(said)
  if (text === '') {
    const name = [attribution?.speakerName, attribution?.source?.name].filter(Boolean).join(', ')
    return name === '' ? others : [...others, block('quote', walker.nextId(), { text: name, display })]
  }
  noteLostMarkup(said, walker)
  return [block('quote', walker.nextId(), { text, display, ...attribution }), ...others]
}

/** Runs of spoken blocks as quotations; what cannot be in one stands between them. */
const plainQuotations = (blocks: readonly RichTextNode[]): RichTextNode[] => {
  const written: RichTextNode[] = []
  let open: RichTextNode | undefined
  for (const node of blocks) {
    if (!spoken.has(node.type)) {
      open = undefined
      written.push(node)
    } else if (open?.children) open.children.push(lineBreak(), lineBreak(), ...(node.children ?? []))
    else {
      open = quotation([...(node.children ?? [])])
      written.push({ ...open, format: node['format'], direction: node['direction'] })
    }
  }
  return written
}

const noteLostMarkup = (said: readonly RichTextNode[], walker: Walker): void => {
  for (const node of said.flatMap((block) => block.children ?? [])) {
    if (node.type !== 'link') continue
    const { url } = node['fields'] as { url: string }
    walker.addNote(
      note('link', 'A link inside an attributed quotation is not kept.', `${nodeText(node)}: ${url}`),
    )
  }
}

/** Takes the attribution at the end of a quotation out of it. */
const takeAttribution = (element: Element, walker: Walker): Attribution | undefined => {
  const last = [...element.querySelectorAll('cite, footer')].findLast(
    (one) => one.closest('blockquote') === element && isAtEnd(one, element) && !one.querySelector('cite'),
  )
  const said = last ? attributionIn(last, walker) : undefined
  if (said && last) removeWithDash(last)
  const url = walker.resolveUrl(element.getAttribute('cite') ?? '')
  return url === undefined ? said : withSourceUrl(said, url)
}

const withSourceUrl = (said: Attribution | undefined, url: string): Attribution =>
  said?.source?.url ? said : { ...said, source: { ...said?.source, url } }

const isAtEnd = (inner: Element, outer: Element): boolean => {
  const after = outer.textContent.trimEnd()
  const own = inner.textContent.trim()
  return own !== '' && after.endsWith(own) && !hasTextAfter(inner, outer)
}

const hasTextAfter = (inner: Element, outer: Element): boolean => {
  for (let node: Node = inner; node !== outer; node = node.parentNode ?? outer) {
    for (let next = node.nextSibling; next; next = next.nextSibling) {
      if ((next.textContent ?? '').trim() !== '') return true
    }
  }
  return false
}

/** Takes an attribution out, with the dash that leads to it. */
const removeWithDash = (attribution: Element): void => {
  const before = attribution.previousSibling
  if (before?.nodeType === 3)
    before.nodeValue = (before.nodeValue ?? '').replace(/\s*(?:[—–―~]|-{1,2})\s*$/, '')
  attribution.remove()
}

/** Who said it, and where: the link of an attribution is its source, the rest the speaker. */
const attributionIn = (element: Element, walker: Walker): Attribution | undefined => {
  const anchors = [...element.querySelectorAll('a[href]')]
  const [anchor] = anchors
  const source = anchor && sourceIn(anchor, walker)
  if (source) anchor.replaceWith(' ')
  for (const other of anchors.slice(1)) {
    walker.addNote(note('link', 'A link of an attribution is not kept.', other.getAttribute('href') ?? ''))
  }
  for (const lineEnd of [...element.querySelectorAll('br')]) lineEnd.replaceWith(' ')
  const speakerName = cleanName(element.textContent)
  if (speakerName === '' && !source) return undefined
  return { ...(speakerName === '' ? {} : { speakerName }), ...(source && { source }) }
}

const sourceIn = (anchor: Element, walker: Walker): { name: string; url: string } | undefined => {
  const url = walker.resolveUrl(anchor.getAttribute('href') ?? '')
  const name = cleanName(anchor.textContent)
  return url === undefined || name === '' ? undefined : { name, url }
}

const cleanName = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/^[\s,;·|~—–―-]+/, '')
    .replace(/[\s,;·|—–―-]+$/, '')
