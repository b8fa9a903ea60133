import { block, lineBreak, quotation, type RichTextNode } from '../../text/richtext/nodes.ts'
import { note } from '../notes/notes.ts'
import { type Attribution, cleanName, readAttribution, type WrittenAttribution } from './attribution.ts'
import { nodeText, plainText } from './nodeText.ts'
import type { Style } from './style.ts'
import type { ElementHandler, Walker } from './walker.ts'

/** `unclear`: there is one, and it does not say who spoke. */
type Found = Attribution | 'unclear' | undefined

/** Blocks that belong to what is said in a quotation. */
const quotableTypes: ReadonlySet<string> = new Set(['paragraph', 'heading', 'quote'])

/**
 * Reads a block quotation. With an attribution (a `cite` or `footer` at its end, or a `cite` attribute) it
 * becomes a quote block, which holds plain text; without one it stays a quotation with its markup. So does one whose
 * attribution does not say clearly who spoke: its words stay where they are.
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
  const isCaptionLeft = caption && (own !== undefined || attribution === 'unclear')
  return isCaptionLeft ? [...blocks, ...walker.blocksOf(caption.childNodes, style)] : blocks
}

type QuotePlace = {
  walker: Walker
  style: Style
  attribution: Found
  display?: 'block' | 'pull'
}

const quoteBlocks = (
  element: Element,
  { walker, style, attribution, display = 'block' }: QuotePlace,
): RichTextNode[] => {
  const blocks = walker.blocksOf(element.childNodes, style)
  if (attribution === 'unclear' || (!attribution && display === 'block')) return plainQuotations(blocks)
  const isQuotable = (node: RichTextNode): boolean => quotableTypes.has(node.type) || node.type === 'list'
  const said = blocks.filter(isQuotable)
  const others = blocks.filter((node) => !isQuotable(node))
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
    if (!quotableTypes.has(node.type)) {
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

/** Takes the attribution at the end of a quotation out of it, as far as it can be read. */
const takeAttribution = (element: Element, walker: Walker): Found => {
  const last = [...element.querySelectorAll('cite, footer')].find(
    (one) => one.closest('blockquote') === element && isAtEnd(one, element),
  )
  const said = last ? attributionIn(last, walker) : undefined
  if (said === 'unclear') return said
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

/** Who said it, and where. */
const attributionIn = (element: Element, walker: Walker): Found => {
  const whole = cleanName(inlineTextOf([element]))
  const written = parseAttribution(element, walker)
  if (!written) return whole === '' ? undefined : { speakerName: whole }
  const attribution = readAttribution(written)
  if (!attribution) {
    walker.addNote(
      note(
        'attribution',
        'It is unclear who is quoted; the attribution is kept as text below the quotation.',
        whole,
      ),
    )
    return 'unclear'
  }
  noteLostLinks(element, attribution, walker)
  return attribution
}

/** An attribution around the work that it cites or, where it cites none, around its first link. */
const parseAttribution = (element: Element, walker: Walker): WrittenAttribution | undefined => {
  const work = element.querySelector('cite')
  const anchor = (work ?? element).querySelector('a[href]') ?? work?.closest('a[href]')
  const url = walker.resolveUrl(anchor?.getAttribute('href') ?? '')
  const place = work ?? (url === undefined ? undefined : anchor)
  if (!place || cleanName(inlineTextOf([place])) === '') return undefined
  const [before, after] = around(place, element)
  return { before, linked: cleanName(inlineTextOf([place])), url, after, isWork: work !== null }
}

/** The text of an element before and after one inside it. */
const around = (inner: Element, outer: Element): [before: string, after: string] => {
  const before: Node[] = []
  const after: Node[] = []
  for (let node: Node = inner; node !== outer; node = node.parentNode ?? outer) {
    for (let one = node.previousSibling; one; one = one.previousSibling) before.unshift(one)
    for (let one = node.nextSibling; one; one = one.nextSibling) after.push(one)
  }
  return [inlineTextOf(before), inlineTextOf(after)]
}

/** The text of nodes in one line; a line break separates words. */
const inlineTextOf = (nodes: readonly Node[]): string =>
  nodes
    .map((node) =>
      node.nodeName === 'BR'
        ? ' '
        : node.childNodes.length > 0
          ? inlineTextOf([...node.childNodes])
          : (node.textContent ?? ''),
    )
    .join('')

const noteLostLinks = (element: Element, { source }: Attribution, walker: Walker): void => {
  for (const anchor of element.querySelectorAll('a[href]')) {
    const address = anchor.getAttribute('href') ?? ''
    if (walker.resolveUrl(address) !== source?.url)
      walker.addNote(note('link', 'A link of an attribution is not kept.', address))
  }
}
