import sax from 'sax'

import { decodeXml } from './decodeXml.ts'
import { recordElements, toRecord, toSite, type WxrElement } from './wxrElement.ts'
import { WxrError, type WxrRecord } from './wxrRecords.ts'

export type WxrLimits = {
  /** Characters of text one record may hold; a greater one is an error, since a record is held in memory. */
  recordCharacters: number
  /** How deeply elements may be nested. */
  depth: number
}

const defaultLimits: WxrLimits = { recordCharacters: 64 * 1024 * 1024, depth: 32 }

/**
 * Reads a WordPress export (WXR 1.0 to 1.2) as a stream: the site first, then authors, terms and items in the
 * order of the file. Only the record being read is in memory. A bare `&` is read as text, and a repair record says where. A document type with declarations of its own is
 * refused, so that entities cannot be defined; external entities are never fetched.
 *
 * @param input bytes or text, in pieces of any size
 * @throws WxrError with the line number, for a file that is malformed, cut short, over a limit, or not WXR
 */
export async function* readWxr(
  input: AsyncIterable<Uint8Array | string>,
  limits: Partial<WxrLimits> = {},
): AsyncGenerator<WxrRecord> {
  const reader = new WxrReader({ ...defaultLimits, ...limits })
  for await (const piece of decodeXml(input)) {
    reader.write(piece)
    yield* reader.take()
  }
  reader.close()
  yield* reader.take()
}

/** The parser's message for an ampersand that begins no entity. */
const bareAmpersand = /^Invalid character (?:in entity name|entity)/

/** Turns the events of the XML parser into records. */
class WxrReader {
  private readonly parser = sax.parser(true, { position: true })
  private readonly open: WxrElement[] = []
  private ready: WxrRecord[] = []
  private failure: Error | undefined
  private isSiteRead = false
  private characters = 0

  constructor(private readonly limits: WxrLimits) {
    this.parser.onopentag = (tag) => this.start(tag.name, tag.attributes as Record<string, string>)
    this.parser.ontext = (value) => this.addText(value)
    this.parser.oncdata = (value) => this.addText(value)
    this.parser.onclosetag = () => this.end()
    this.parser.ondoctype = (doctype) => {
      if (doctype.includes('[')) this.fail('A document type with its own declarations is not supported.')
    }
    this.parser.onerror = (error) => this.fault(error.message.split('\n')[0] ?? 'The XML is malformed.')
  }

  write(piece: string): void {
    if (piece !== '') this.parser.write(piece)
    if (this.failure) throw this.failure
  }

  close(): void {
    if (!this.failure) this.parser.close()
    if (this.failure) throw this.failure
    if (!this.isSiteRead)
      throw new WxrError('The file is not a WordPress export. Make one in WordPress under Tools → Export.')
  }

  /** The records read since the last call. */
  take(): WxrRecord[] {
    const records = this.ready
    this.ready = []
    return records
  }

  /**
   * WordPress writes bare ampersands in addresses with a query, and plug-ins write them
   * anywhere. Each is read as a literal character; the parser has kept it and can go on.
   */
  private fault(message: string): void {
    if (this.failure || !bareAmpersand.test(message)) {
      this.fail(message)
      return
    }
    Object.assign(this.parser, { error: null })
    this.ready.push({ kind: 'repair', line: this.parser.line + 1 })
  }

  private fail(message: string): void {
    this.failure ??= new WxrError(message, this.parser.line + 1)
  }

  private start(name: string, attributes: Record<string, string>): void {
    if (this.failure) return
    const depth = this.open.length
    if (depth === 0 && name !== 'rss') {
      this.fail(`Not a WordPress export: the file starts with <${name}>, a WXR file with <rss>.`)
      return
    }
    if (depth >= this.limits.depth) {
      this.fail(`<${name}> is nested too deeply.`)
      return
    }
    if (depth === 2 && recordElements.has(name)) this.announceSite()
    const element: WxrElement = { name, line: this.parser.line + 1, attributes, text: '', children: [] }
    this.open.at(-1)?.children.push(element)
    this.open.push(element)
  }

  private addText(value: string): void {
    const element = this.open.at(-1)
    if (!element || this.failure || this.isInComment()) return
    this.characters += value.length
    if (this.characters > this.limits.recordCharacters) {
      this.fail(`<${this.open[2]?.name ?? element.name}> holds too much text.`)
      return
    }
    element.text += value
  }

  /** Readers' comments are counted, never kept: a busy story may have thousands. */
  private isInComment(): boolean {
    return this.open[3]?.name === 'wp:comment'
  }

  private end(): void {
    if (this.failure) return
    const element = this.open.pop()
    if (!element) return
    const depth = this.open.length
    if (depth === 1 && element.name === 'channel') this.announceSite(element)
    if (depth === 4 && this.isInComment()) this.open[3]?.children.pop()
    if (depth === 2 && this.isSiteRead) this.endRecord(element)
  }

  private endRecord(element: WxrElement): void {
    this.characters = 0
    this.open[1]?.children.pop()
    const record = toRecord(element)
    if (record) this.ready.push(record)
  }

  private announceSite(channel = this.open[1]): void {
    if (this.isSiteRead || !channel) return
    const site = toSite(channel)
    if (!/^1\.\d+$/.test(site.version)) {
      const found =
        site.version === '' ? 'it is an RSS feed without <wp:wxr_version>' : `version ${site.version}`
      this.fail(`Not a WordPress export that can be read: ${found}.`)
      return
    }
    this.isSiteRead = true
    this.ready.push(site)
  }
}
