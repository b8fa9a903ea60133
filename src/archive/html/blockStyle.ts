import type { Alignment } from '../../text/richtext/nodes.ts'
import type { Style } from './style.ts'

const ALIGNMENT = /^(left|center|right|justify)$/

/** The style inside a block element: that around it, with the element's own alignment. */
export const blockStyle = (element: Element, style: Style): Style => {
  const align = alignmentOf(element)
  return align === undefined ? style : { ...style, align }
}

const alignmentOf = (element: Element): Alignment | undefined => {
  if (element.localName.toLowerCase() === 'center') return 'center'
  const css = /(?:^|;)\s*text-align\s*:\s*([a-z]+)/i.exec(element.getAttribute('style') ?? '')?.[1]
  const byClass = /(?:^|\s)has-text-align-(left|center|right)(?:\s|$)/.exec(
    element.getAttribute('class') ?? '',
  )?.[1]
  const named = (css ?? byClass ?? element.getAttribute('align') ?? '').toLowerCase()
  return ALIGNMENT.test(named) ? (named as Alignment) : undefined
}
