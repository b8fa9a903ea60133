import { escapeStrayTags } from '../html/escapeStrayTags.ts'
import { type HtmlToken, htmlTokens } from '../html/htmlTokens.ts'
import { type FlowMode, ParagraphFlow } from './paragraphFlow.ts'

const named = (mode: FlowMode, names: string): [string, FlowMode][] =>
  names.split(' ').map((name) => [name, mode])

/** Block elements, and how the text directly inside each is treated. */
const blockElements: ReadonlyMap<string, FlowMode> = new Map([
  ...named('paragraphs', 'blockquote body'),
  ...named('split', 'div section article aside header footer main nav form fieldset center details'),
  ...named('split', 'li dd td th p figure'),
  ...named('lines', 'h1 h2 h3 h4 h5 h6 hgroup dt caption figcaption summary legend address'),
  ...named(
    'untouched',
    'table thead tbody tfoot tr colgroup col ul ol menu dl hr map area html head link meta',
  ),
])

const voidElements: ReadonlySet<string> = new Set(['hr', 'col', 'area', 'link', 'meta'])

/** Elements copied as they are, up to their end. */
const verbatimElements: ReadonlySet<string> = new Set(['pre', 'script', 'style', 'textarea', 'svg', 'math'])

/** Elements that an opening tag closes implicitly. */
const impliedEnds: ReadonlyMap<string, readonly string[]> = new Map([
  ['li', ['li', 'p']],
  ['dt', ['dt', 'dd', 'p']],
  ['dd', ['dt', 'dd', 'p']],
  ['td', ['td', 'th', 'p']],
  ['th', ['td', 'th', 'p']],
  ['tr', ['td', 'th', 'tr', 'p']],
])

/**
 * Marks up the paragraphs of a text written in WordPress's classic editor, where an empty line ends a paragraph
 * and a line end inside one is a line break. Block elements end a paragraph too; `pre` and its like are copied.
 * No text is added, dropped or moved.
 */
export const autop = (source: string): string => {
  const flow = new ParagraphFlow()
  const open: string[] = []
  let verbatim: string | undefined
  for (const token of htmlTokens(escapeStrayTags(source.replace(/\r\n?/g, '\n')))) {
    if (verbatim !== undefined) {
      flow.copy(token.raw)
      if (token.kind === 'tag' && token.isClosing && token.name === verbatim) verbatim = undefined
      continue
    }
    if (token.kind === 'tag' && !token.isClosing && verbatimElements.has(token.name)) {
      flow.end()
      verbatim = token.name
      flow.copy(token.raw)
    } else addToken(token, flow, open)
  }
  flow.end()
  return flow.html
}

const isPageMark = (token: HtmlToken): boolean =>
  token.kind === 'comment' && /^<!--\s*(more|nextpage)\b/.test(token.raw)

const addToken = (token: HtmlToken, flow: ParagraphFlow, open: string[]): void => {
  if (token.kind === 'text') {
    flow.addText(token.raw)
    return
  }
  if (token.kind === 'tag' && blockElements.has(token.name) && !closesNothing(token, open)) {
    flow.end()
    followBlock(token, open)
    flow.copy(`${token.raw}\n`)
    flow.mode = blockElements.get(open.at(-1) ?? 'body') ?? 'paragraphs'
    return
  }
  if (isPageMark(token)) {
    flow.end()
    flow.copy(`${token.raw}\n`)
    return
  }
  flow.addMarkup(token)
}

/** A closing tag without its opening tag is ignored, except `</p>`, which HTML reads as an empty paragraph. */
const closesNothing = (tag: HtmlToken & { kind: 'tag' }, open: readonly string[]): boolean =>
  tag.isClosing && tag.name !== 'p' && !open.includes(tag.name)

/** Updates the list of open block elements for a block tag. */
const followBlock = (tag: HtmlToken & { kind: 'tag' }, open: string[]): void => {
  if (tag.isClosing) {
    const at = open.lastIndexOf(tag.name)
    if (at !== -1) open.length = at
    return
  }
  const ends = impliedEnds.get(tag.name) ?? ['p']
  while (ends.includes(open.at(-1) ?? '')) open.pop()
  if (!voidElements.has(tag.name) && !tag.raw.endsWith('/>')) open.push(tag.name)
}
