/** A piece of an HTML source. The `raw` of all tokens together is the source itself. */
export type HtmlToken =
  | { kind: 'comment' | 'text'; raw: string }
  | { kind: 'tag'; raw: string; name: string; isClosing: boolean }
  /** The content of an element whose content is not markup. */
  | { kind: 'opaque'; raw: string; name: string }

/** Elements whose content is not markup (HTML, "raw text" and "escapable raw text" elements). */
const opaqueElements: ReadonlySet<string> = new Set([
  'script',
  'style',
  'textarea',
  'iframe',
  'noembed',
  'xmp',
])

const tagStart = /<(\/?)([a-zA-Z][^\s/>]*)/y

/**
 * Splits HTML into tags, comments and text without interpreting it: nothing is moved, closed or decoded, and
 * malformed markup never fails. A `<` that starts neither is text.
 */
export function* htmlTokens(html: string): Generator<HtmlToken> {
  let at = 0
  let textFrom = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open === -1) break
    const token = readTag(html, open)
    at = token ? open + token.raw.length : open + 1
    if (!token) continue
    if (open > textFrom) yield { kind: 'text', raw: html.slice(textFrom, open) }
    yield token
    const opaque = opaqueAfter(token, html, at)
    if (opaque) yield opaque
    at = textFrom = at + (opaque?.raw.length ?? 0)
  }
  if (textFrom < html.length) yield { kind: 'text', raw: html.slice(textFrom) }
}

/** The raw text of the element that a tag opens, when its content is not markup. */
const opaqueAfter = (token: HtmlToken, html: string, at: number): HtmlToken | undefined => {
  if (token.kind !== 'tag' || token.isClosing || !opaqueElements.has(token.name)) return undefined
  const end = closingOf(html, token.name, at)
  return end > at ? { kind: 'opaque', raw: html.slice(at, end), name: token.name } : undefined
}

const readTag = (html: string, open: number): HtmlToken | undefined => {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4)
    return { kind: 'comment', raw: html.slice(open, end === -1 ? html.length : end + 3) }
  }
  if (html[open + 1] === '!' || html[open + 1] === '?') {
    const end = html.indexOf('>', open)
    return { kind: 'comment', raw: html.slice(open, end === -1 ? html.length : end + 1) }
  }
  tagStart.lastIndex = open
  const found = tagStart.exec(html)
  const end = found ? tagEnd(html, tagStart.lastIndex) : -1
  if (!found || end === -1) return undefined
  const [, slash, name = ''] = found
  return { kind: 'tag', raw: html.slice(open, end), name: name.toLowerCase(), isClosing: slash === '/' }
}

/** Where a tag ends, past its `>`; a quoted attribute value may hold one. An unclosed quote is an ordinary character. */
const tagEnd = (html: string, from: number): number => {
  let at = from
  for (;;) {
    const end = html.indexOf('>', at)
    if (end === -1) return -1
    const quote = firstQuotedValue(html, at, end)
    if (quote === -1) return end + 1
    at = quote
  }
}

/** The place after the quoted attribute value that starts before `end`, or -1. */
const firstQuotedValue = (html: string, from: number, end: number): number => {
  for (let at = from; at < end; at += 1) {
    const char = html[at]
    if ((char !== '"' && char !== "'") || !/=\s*$/.test(html.slice(Math.max(0, at - 8), at))) continue
    const close = html.indexOf(char, at + 1)
    if (close !== -1) return close + 1
  }
  return -1
}

const closingOf = (html: string, name: string, from: number): number => {
  const closing = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  closing.lastIndex = from
  return closing.exec(html)?.index ?? html.length
}
