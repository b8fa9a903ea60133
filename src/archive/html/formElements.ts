import { note } from '../notes/notes.ts'
import type { ElementHandler } from './walker.ts'

/** A form does not work in a story, but its text is kept. */
const readForm: ElementHandler = (element, { walker, flow, style }) => {
  walker.addNote(
    note('markup', 'A form was left out; its text is kept.', element.getAttribute('action') ?? ''),
  )
  flow.end()
  walker.walk(element.childNodes, flow, style)
  flow.end()
}

const readGroup: ElementHandler = (element, { walker, flow, style }) => {
  flow.end()
  walker.walk(element.childNodes, flow, style)
  flow.end()
}

/** A button that has its label in an attribute. */
const readInput: ElementHandler = (element, { flow, style }) => {
  const isButton = ['submit', 'button', 'reset'].includes((element.getAttribute('type') ?? '').toLowerCase())
  const label = element.getAttribute('value')?.trim() ?? ''
  if (isButton && label !== '') flow.addText(` ${label} `, style)
}

const readTextArea: ElementHandler = (element, { flow, style }) => {
  flow.end()
  flow.addText(element.textContent, { ...style, keepsSpaces: true })
  flow.end()
}

export const formElementHandlers: ReadonlyMap<string, ElementHandler> = new Map([
  ['form', readForm],
  ['fieldset', readGroup],
  ['legend', readGroup],
  ['select', readGroup],
  ['datalist', readGroup],
  ['optgroup', readGroup],
  ['option', readGroup],
  ['input', readInput],
  ['textarea', readTextArea],
])
