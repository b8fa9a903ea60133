import { block } from '../../text/richtext/nodes.ts'
import { note } from '../notes/notes.ts'
import { pendingImage } from './pendingImage.ts'
import type { ElementHandler, Walker } from './walker.ts'

const readImage: ElementHandler = (element, { walker, flow, style }) => {
  const alt = element.getAttribute('alt')?.trim() ?? ''
  if (isEmoji(element)) {
    flow.addText(alt, style)
    return
  }
  const url = imageUrl(element, walker)
  if (isTrackingPixel(element)) {
    walker.addNote(note('image', 'An invisible image (a tracking pixel) was left out.', url))
    return
  }
  if (url === undefined) {
    const address = element.getAttribute('src') ?? ''
    walker.addNote(note('image', 'An image has no address that can be fetched.', address))
  }
  const sourceId = sourceIdOf(element)
  const reference = { url: url ?? '', alt, caption: '', ...(sourceId ? { sourceId } : {}) }
  flow.addAside(pendingImage(walker.nextId(), reference))
}

/** WordPress writes smilies, and mail programs emoji, as images whose alternative text is the character itself. */
const isEmoji = (element: Element): boolean => {
  const alt = element.getAttribute('alt')
  const isMarked = /(?:^|\s)(?:wp-smiley|emoji)(?:\s|$)/.test(element.getAttribute('class') ?? '')
  return alt !== null && (isMarked || onlyEmoji.test(alt))
}

const onlyEmoji =
  /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3)+$/u

const isTrackingPixel = (element: Element): boolean =>
  element.getAttribute('width') === '1' && element.getAttribute('height') === '1'

const sourceIdOf = (element: Element): string | undefined =>
  /(?:^|\s)wp-image-(\d+)(?:\s|$)/.exec(element.getAttribute('class') ?? '')?.[1] ??
  element.getAttribute('data-id') ??
  undefined

/** Plug-ins that load images lazily keep the address in their own attribute. */
const addressAttributes = ['data-orig-file', 'data-src', 'data-lazy-src', 'data-original', 'src']

const imageUrl = (element: Element, walker: Walker): string | undefined => {
  const addresses = addressAttributes.map((name) => element.getAttribute(name) ?? '')
  const first =
    element
      .getAttribute('srcset')
      ?.trim()
      .split(/[\s,]+/)[0] ?? ''
  return [...addresses, first].map((address) => walker.resolveUrl(address)).find((url) => url !== undefined)
}

/** An audio or video player: the file becomes an embed. */
const readPlayer: ElementHandler = (element, place) => {
  const source = element.getAttribute('src') ?? element.querySelector('source')?.getAttribute('src') ?? ''
  addEmbed(element, source, place)
  noteFallback(element, place.walker)
}

const readFrame: ElementHandler = (element, place) => {
  const source = element.getAttribute('src') ?? element.getAttribute('data-src') ?? ''
  addEmbed(element, source, place)
}

const readObject: ElementHandler = (element, place) => {
  const inner = element.querySelector('embed')?.getAttribute('src')
  const movie = element.querySelector('param[name="movie"]')?.getAttribute('value')
  const source = element.getAttribute('data') ?? element.getAttribute('src') ?? inner ?? movie ?? ''
  addEmbed(element, source, place)
  noteFallback(element, place.walker)
}

const addEmbed = (
  element: Element,
  source: string,
  { walker, flow }: Parameters<ElementHandler>[1],
): void => {
  const url = walker.resolveUrl(source)
  if (url === undefined || !/^https?:/.test(url)) {
    const what = `An embed (${element.localName.toLowerCase()}) has no address that can be kept.`
    walker.addNote(note('embed', what, source))
    return
  }
  const title = element.getAttribute('title')?.trim()
  flow.addAside(block('embed', walker.nextId(), { url, ...(title ? { title } : {}) }))
}

/** The fallback text of a player is not part of the story. */
const noteFallback = (element: Element, walker: Walker): void => {
  const text = element.textContent.trim()
  if (text !== '') walker.addNote(note('embed', 'The replacement text of a player was left out.', text))
}

const skip: ElementHandler = () => undefined

export const mediaElementHandlers: ReadonlyMap<string, ElementHandler> = new Map([
  ['img', readImage],
  ['audio', readPlayer],
  ['video', readPlayer],
  ['iframe', readFrame],
  ['embed', readObject],
  ['object', readObject],
  ['applet', readObject],
  ['source', skip],
  ['track', skip],
  ['param', skip],
])
