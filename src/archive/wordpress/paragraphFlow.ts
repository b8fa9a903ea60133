import type { HtmlToken } from '../html/htmlTokens.ts'

/** How a run of text is written: see `ParagraphFlow.mode`. */
export type FlowMode = 'lines' | 'paragraphs' | 'split' | 'untouched'

/** Inline elements that are visible even without text. */
const visibleElements: ReadonlySet<string> = new Set(
  'img iframe embed object video audio input select button'.split(' '),
)

const voidElements: ReadonlySet<string> = new Set([
  'br',
  'img',
  'input',
  'embed',
  'wbr',
  'source',
  'track',
  'param',
])

const EMPTY_LINE = /[ \t]*\n[ \t]*\n\s*/

/** Collects runs of text and inline markup and writes each out as paragraphs. */
export class ParagraphFlow {
  /** The markup written so far. */
  html = ''

  /**
   * `paragraphs`: every run is one; `split`: only a run with an empty line in it; `lines`: line ends become
   * breaks; `untouched`: the run is copied.
   */
  mode: FlowMode = 'paragraphs'

  private paragraphs: string[] = ['']
  private source = ''
  private isVisible = false
  private isAfterBreak = false
  private openInline: { name: string; raw: string }[] = []

  addText(raw: string): void {
    this.source += raw
    if (/\S/.test(raw)) this.isVisible = true
    const [first = '', ...others] = (
      this.isAfterBreak ? raw.replace(/^[ \t]*\n(?![ \t]*\n)/, '') : raw
    ).split(EMPTY_LINE)
    this.isAfterBreak = false
    this.append(withBreaks(first, this.isAtStart()))
    for (const part of others) {
      this.append(closings(this.openInline))
      this.paragraphs.push(this.openInline.map((tag) => tag.raw).join(''))
      this.append(withBreaks(part, true))
    }
  }

  /** An inline tag, a comment, or the raw text of an inline element. */
  addMarkup(token: HtmlToken): void {
    this.source += token.raw
    this.append(token.raw)
    this.isAfterBreak = token.kind === 'tag' && token.name === 'br'
    if (token.kind !== 'tag') return
    if (visibleElements.has(token.name)) this.isVisible = true
    if (token.isClosing) {
      const at = this.openInline.findLastIndex((tag) => tag.name === token.name)
      if (at !== -1) this.openInline.splice(at, 1)
    } else if (!voidElements.has(token.name) && !token.raw.endsWith('/>')) this.openInline.push(token)
  }

  /** Copies markup that does not belong to a run. */
  copy(raw: string): void {
    this.html += raw
  }

  /** Ends the run and writes it. Inline elements that are still open continue in the next run. */
  end(): void {
    if (!this.isVisible) this.html += this.source
    else {
      this.html += this.mode === 'untouched' ? this.source + closings(this.openInline) : this.asParagraphs()
    }
    this.source = this.isVisible ? this.openInline.map((tag) => tag.raw).join('') : ''
    if (!this.isVisible) this.openInline = []
    this.paragraphs = [this.source]
    this.isVisible = false
    this.isAfterBreak = false
  }

  private asParagraphs(): string {
    this.append(closings(this.openInline))
    const written = this.paragraphs.map(withoutLastBreaks)
    const filled = written.filter((part) => part !== '')
    if (this.mode === 'lines') return filled.join('<br />\n')
    if (this.mode === 'split' && filled.length < 2) return filled.join('')
    return filled.map((part) => `<p>${part}</p>\n`).join('')
  }

  private append(raw: string): void {
    this.paragraphs.push(`${this.paragraphs.pop() ?? ''}${raw}`)
  }

  private isAtStart(): boolean {
    return this.paragraphs.at(-1)?.trim() === ''
  }
}

const withBreaks = (raw: string, isAtStart: boolean): string =>
  (isAtStart ? raw.trimStart() : raw).replace(/[ \t]*\n/g, '<br />\n')

const withoutLastBreaks = (part: string): string => {
  let rest = part.trim()
  while (rest.endsWith('<br />')) rest = rest.slice(0, -'<br />'.length).trimEnd()
  return rest
}

const closings = (open: readonly { name: string }[]): string =>
  open
    .toReversed()
    .map((tag) => `</${tag.name}>`)
    .join('')
