import { readFigure } from './figureElement.ts'
import { formElementHandlers } from './formElements.ts'
import { inlineElementHandlers } from './inlineElements.ts'
import { readList } from './listElement.ts'
import { mediaElementHandlers } from './mediaElements.ts'
import { readQuote } from './quoteElement.ts'
import { readTable } from './tableElement.ts'
import { textElementHandlers } from './textElements.ts'
import type { ElementHandler } from './walker.ts'

/** How each element is read, by local name. An element that is not here is read as inline. */
export const elementHandlers: ReadonlyMap<string, ElementHandler> = new Map([
  ...textElementHandlers,
  ...inlineElementHandlers,
  ...mediaElementHandlers,
  ...formElementHandlers,
  ['ul', readList],
  ['ol', readList],
  ['menu', readList],
  ['table', readTable],
  ['blockquote', readQuote],
  ['figure', readFigure],
])
