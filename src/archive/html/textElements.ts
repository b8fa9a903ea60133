import { block, heading, horizontalRule, paragraph, TEXT_FORMAT } from '../../text/richtext/nodes.ts'
import { note } from '../notes/notes.ts'
import { blockStyle } from './blockStyle.ts'
import type { ElementHandler } from './walker.ts'

/** A container of blocks, or a paragraph: its content is separate from the text around it. */
const readContainer: ElementHandler = (element, { walker, flow, style }) => {
  flow.end()
  walker.walk(element.childNodes, flow, blockStyle(element, style))
  flow.end()
}

const readHeading =
  (tag: 'h2' | 'h3' | 'h4'): ElementHandler =>
  (element, { walker, flow, style }) => {
    flow.shaped(
      (children, look) => heading(tag, children, look),
      () => walker.walk(element.childNodes, flow, blockStyle(element, style)),
    )
  }

/** A term of a list of definitions, or the summary of a folded text. */
const readTerm: ElementHandler = (element, { walker, flow, style }) => {
  flow.end()
  walker.walk(element.childNodes, flow, {
    ...blockStyle(element, style),
    format: style.format | TEXT_FORMAT.bold,
  })
  flow.end()
}

const readDefinition: ElementHandler = (element, { walker, flow, style }) => {
  const isInset = { indent: 1 }
  flow.shaped(
    (children, look) => paragraph(children, { ...look, ...isInset }),
    () => walker.walk(element.childNodes, flow, blockStyle(element, style)),
  )
}

const readRule: ElementHandler = (_element, { flow }) => flow.addBlocks([horizontalRule()])

/** Markup that code does not have: preformatted text with any of it is read as paragraphs, spaces kept. */
const blocksInCode =
  'p, div, ul, ol, dl, dt, dd, li, table, tr, td, th, caption, blockquote, figure, figcaption, hr, pre, form, option, h1, h2, h3, h4, h5, h6'

const readPreformatted: ElementHandler = (element, { walker, flow, style }) => {
  if (isVerse(element) || element.querySelector(blocksInCode) !== null) {
    flow.end()
    walker.walk(element.childNodes, flow, { ...blockStyle(element, style), keepsSpaces: true })
    flow.end()
    return
  }
  for (const image of element.querySelectorAll('img')) walker.walk([image], flow, style)
  for (const anchor of element.querySelectorAll('a[href]')) {
    walker.addNote(note('link', 'A link inside code is not kept.', anchor.getAttribute('href') ?? ''))
  }
  const code = codeOf(element)
  // It ends the sentence around it even when it is empty.
  if (code.trim() === '') flow.end()
  else {
    const language = languageOf(element)
    flow.addBlocks([block('code', walker.nextId(), { code, ...(language ? { language } : {}) })])
  }
}

const codeOf = (element: Element): string => {
  for (const lineEnd of [...element.querySelectorAll('br')]) lineEnd.replaceWith('\n')
  return element.textContent.replace(/^\r?\n/, '').trimEnd()
}

const isVerse = (element: Element): boolean => /\bwp-block-verse\b/.test(element.getAttribute('class') ?? '')

const languageOf = (element: Element): string | undefined => {
  const classes = [element, element.querySelector('code')]
    .map((one) => one?.getAttribute('class') ?? '')
    .join(' ')
  const named = /(?:^|\s)(?:lang(?:uage)?-|brush:\s*)([\w+#-]+)/i.exec(classes)?.[1]
  return named?.toLowerCase() ?? element.getAttribute('lang') ?? undefined
}

const containers =
  'p div section article aside header footer main nav hgroup address center dl details dialog search html body ' +
  'figcaption caption li tr td th thead tbody tfoot'

/** Elements that are blocks of text. Parts of lists and tables are here for where they stand alone. */
export const textElementHandlers: ReadonlyMap<string, ElementHandler> = new Map([
  ...containers.split(' ').map((name) => [name, readContainer] as const),
  ['h1', readHeading('h2')],
  ['h2', readHeading('h2')],
  ['h3', readHeading('h3')],
  ['h4', readHeading('h4')],
  ['h5', readHeading('h4')],
  ['h6', readHeading('h4')],
  ['dt', readTerm],
  ['summary', readTerm],
  ['dd', readDefinition],
  ['hr', readRule],
  ['pre', readPreformatted],
  ['listing', readPreformatted],
  ['xmp', readPreformatted],
])
