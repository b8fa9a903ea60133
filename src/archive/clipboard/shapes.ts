import { renamed } from './reshape.ts'
import { classesOf, type StyleReader } from './styles.ts'

/** The size in which Google Docs shows a title, which it writes as a paragraph. */
const titleSize = '26pt'

/**
 * Makes headings and quotations of what programs mark as such in words of their own, and moves headings down by one
 * where there is one of the first level: a text begins at the second, below the headline of its story.
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

/** Puts a paragraph into a quotation: into that before it, where one ends there. */
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
