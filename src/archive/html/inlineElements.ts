import { note } from '../notes/notes.ts'
import { inlineStyle } from './inlineStyle.ts'
import type { Style } from './style.ts'
import type { ElementHandler } from './walker.ts'

const readLineBreak: ElementHandler = (_element, { flow }) => flow.addBreak()

/** Elements whose content is not shown. */
const skip: ElementHandler = () => undefined

const skipWithNote =
  (what: string): ElementHandler =>
  (element, { walker }) => {
    const detail = element.getAttribute('src') ?? element.textContent
    walker.addNote(note('markup', `A ${what} was left out.`, detail))
  }

const readLink: ElementHandler = (element, { walker, flow, style }) => {
  const href = element.getAttribute('href')?.trim() ?? ''
  const inner = inlineStyle(element, style)
  if (href === '') {
    walker.walk(element.childNodes, flow, inner)
    return
  }
  const url = href.startsWith('#') ? undefined : walker.resolveUrl(href)
  if (url === undefined)
    walker.addNote(note('link', 'A link that does not lead to another page is not kept.', href))
  const linked: Style = url === undefined || url.startsWith('data:') ? inner : { ...inner, link: url }
  walker.walk(element.childNodes, flow, linked)
}

/** A short quotation in a sentence: a browser shows it in quotation marks. */
const readShortQuote: ElementHandler = (element, { walker, flow, style }) => {
  flow.addText('“', style)
  walker.walk(element.childNodes, flow, style)
  flow.addText('”', style)
}

const readAbbreviation: ElementHandler = (element, { walker, flow, style }) => {
  const long = element.getAttribute('title') ?? ''
  if (long !== '') {
    walker.addNote(
      note('markup', 'The long form of an abbreviation is not kept.', `${element.textContent}: ${long}`),
    )
  }
  walker.walk(element.childNodes, flow, style)
}

/** A drawing or formula: its text is kept, its form is not. */
const readDrawing: ElementHandler = (element, { walker, flow, style }) => {
  const what = element.localName.toLowerCase() === 'math' ? 'The form of a formula' : 'A drawing (SVG)'
  walker.addNote(note('markup', `${what} was left out.`, element.getAttribute('aria-label') ?? ''))
  walker.walk(element.childNodes, flow, style)
}

/** Elements inside a sentence that are more than a format of its text. */
export const inlineElementHandlers: ReadonlyMap<string, ElementHandler> = new Map([
  ['br', readLineBreak],
  ['a', readLink],
  ['q', readShortQuote],
  ['abbr', readAbbreviation],
  ['acronym', readAbbreviation],
  ['svg', readDrawing],
  ['math', readDrawing],
  ['script', skipWithNote('script')],
  ['style', skipWithNote('style sheet')],
  ['title', skip],
  ['template', skip],
  ['link', skip],
  ['meta', skip],
])
