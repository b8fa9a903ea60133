import { unwrap } from './reshape.ts'
import type { Declarations, StyleReader } from './styles.ts'

/** The text formats, by their elements. */
const marks = ['b', 'i', 'u', 's', 'sub', 'sup'] as const
type Mark = (typeof marks)[number]
type Look = ReadonlySet<Mark>

const named: Readonly<Record<string, Mark | undefined>> = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  s: 's',
  strike: 's',
  sub: 'sub',
  sup: 'sup',
}

/** Formats that elements have by default, such as bold headings and underlined links. */
const tagMarks: Readonly<Record<string, Mark | undefined>> = {
  a: 'u',
  h1: 'b',
  h2: 'b',
  h3: 'b',
  h4: 'b',
  h5: 'b',
  h6: 'b',
  th: 'b',
}

/** Expresses all text formats by elements, whether the source used elements or styles. */
export const markWords = (body: Element, styleOf: StyleReader): void => {
  markInside(body, { look: new Set(), given: new Set(), styleOf })
}

type Place = { look: Look; given: Look; styleOf: StyleReader }

const markInside = (element: Element, place: Place): void => {
  for (const node of [...element.childNodes]) {
    if (node.nodeType === TEXT_NODE) markText(node, element, place)
    else if (node.nodeType === ELEMENT_NODE) markElement(node as Element, place)
  }
}

const markElement = (element: Element, place: Place): void => {
  const name = element.localName
  if (name === 'pre') return
  const mark = named[name]
  const drawn = tagMarks[name]
  const style = name === 'blockquote' ? noStyle : place.styleOf(element)
  markInside(element, {
    ...place,
    look: lookOf(style, mark ? new Set([...place.look, mark]) : place.look, !blocks.has(name)),
    given: drawn ? new Set([...place.given, drawn]) : place.given,
  })
  if (mark) unwrap(element)
}

/** Many sites slant a whole quotation. */
const noStyle: Declarations = new Map()

/** Blocks are aligned by `vertical-align`, and not raised or lowered. */
const blocks: ReadonlySet<string> = new Set(['div', 'li', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr'])

const lookOf = (style: Declarations, around: Look, isInline: boolean): Look => {
  const look = new Set(around)
  set(look, 'b', isBold(said(style, 'font-weight', /\bbold\b/)))
  set(look, 'i', isSlanted(said(style, 'font-style', /\bitalic\b/)))
  const lines = `${style.get('text-decoration') ?? ''} ${style.get('text-decoration-line') ?? ''}`
  if (lines.includes('underline')) look.add('u')
  if (lines.includes('line-through')) look.add('s')
  const raised = isInline ? raisedBy[style.get('vertical-align') ?? ''] : undefined
  if (raised) look.add(raised)
  return look
}

const raisedBy: Readonly<Record<string, Mark | undefined>> = { sub: 'sub', super: 'sup' }

/** Sets or removes a format, if the style says anything about it. */
const set = (look: Set<Mark>, mark: Mark, isSet: boolean | undefined): void => {
  if (isSet === true) look.add(mark)
  if (isSet === false) look.delete(mark)
}

/** What is said by a property of its own or, in a word, by that of the whole font. */
const said = (style: Declarations, property: string, word: RegExp): string | undefined => {
  const own = style.get(property)
  if (own === 'inherit' || own === 'unset') return undefined
  return own ?? word.exec(style.get('font') ?? '')?.[0]
}

const isBold = (weight: string | undefined): boolean | undefined =>
  weight === undefined ? undefined : weight.startsWith('bold') || Number.parseInt(weight, 10) >= 600

const isSlanted = (slant: string | undefined): boolean | undefined =>
  slant === undefined ? undefined : /italic|oblique/.test(slant)

/** Between these and what they hold stands nothing but the source's own line ends. */
const framework: ReadonlySet<string> = new Set(['ol', 'table', 'tbody', 'tfoot', 'thead', 'tr', 'ul'])

const markText = (node: Node, parent: Element, { given: alone, look }: Place): void => {
  const words = node.nodeValue ?? ''
  if (words.trim() === '' && (framework.has(parent.localName) || words.includes('\n'))) return
  let inner = node
  for (const mark of marks) {
    if (!look.has(mark) || alone.has(mark)) continue
    const around = parent.ownerDocument.createElement(mark)
    inner.parentNode?.replaceChild(around, inner)
    around.append(inner)
    inner = around
  }
}

const TEXT_NODE = 3
const ELEMENT_NODE = 1
