import { renamed } from './reshape.ts'
import { classesOf, type StyleReader } from './styles.ts'

/** The font size of titles in Google Docs, which writes them as paragraphs. */
const titleSize = '26pt'

/**
 * Turns paragraphs that a program marks as headings or quotations into such elements. If there is a first-level heading,
 * all headings move down one level, because the headline of the story is the first level.
 */
export const nameShapes = (body: Element, styleOf: StyleReader): void => {
  for (const element of body.querySelectorAll('p, div')) {
    const level = headingLevel(element, styleOf)
    if (level !== undefined) renamed(element, `h${level}`)
    else if (isQuotation(element)) quote(element)
  }
  if (body.querySelector('h1'))
    for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5'))
      renamed(heading, `h${Number(heading.localName.slice(1)) + 1}`)
}

const headingLevel = (element: Element, styleOf: StyleReader): number | undefined => {
  if (element.getAttribute('role') === 'heading') {
    const level = Number(element.getAttribute('aria-level'))
    return level >= 1 && level <= 6 ? level : 2
  }
  if (classesOf(element).includes('MsoTitle')) return 1
  const [only, ...others] = element.children
  return only && others.length === 0 && styleOf(only).get('font-size') === titleSize && isOfDocs(element)
    ? 1
    : undefined
}

const isOfDocs = (element: Element): boolean => element.closest('[id^="docs-internal-guid"]') !== null

const quoteClass = /^Mso(?:Intense)?Quote(?:CxSp\w+)?$/
const quoteStyle = /^(?:intense )?quote$/i

const isQuotation = (element: Element): boolean =>
  classesOf(element).some((name) => quoteClass.test(name)) ||
  (element.localName === 'p' &&
    [...element.querySelectorAll('[data-ccp-parastyle]')].some((run) =>
      quoteStyle.test(run.getAttribute('data-ccp-parastyle') ?? ''),
    ))

/** Moves a paragraph into a quotation: the one that ends directly before it, or a new one. */
const quote = (element: Element): void => {
  const before = element.previousElementSibling
  const paragraph = renamed(element, 'p')
  if (before?.localName === 'blockquote') before.append(paragraph)
  else {
    const quotation = element.ownerDocument.createElement('blockquote')
    paragraph.replaceWith(quotation)
    quotation.append(paragraph)
  }
}
