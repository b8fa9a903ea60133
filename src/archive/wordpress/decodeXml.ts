import { WxrError } from './wxrRecords.ts'

/** How many bytes of a file are looked at to find its encoding. */
const PROLOGUE_BYTES = 256

const byteOrderMarks: readonly [mark: string, encoding: string][] = [
  ['efbbbf', 'utf-8'],
  ['fffe', 'utf-16le'],
  ['feff', 'utf-16be'],
]

/**
 * Decodes the bytes of an XML file piece by piece: by its byte order mark, else by the encoding its
 * declaration names, else as UTF-8 (XML 1.0, appendix F). Bytes that are wrong in that encoding become U+FFFD.
 *
 * @throws WxrError for a compressed file and for an unknown encoding
 */
export async function* decodeXml(input: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let head = Buffer.alloc(0)
  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    if (decoder) {
      yield decoder.decode(bytes, { stream: true })
      continue
    }
    head = Buffer.concat([head, bytes])
    if (head.length < PROLOGUE_BYTES) continue
    decoder = decoderFor(head)
    yield decoder.decode(head, { stream: true })
  }
  if (decoder) yield decoder.decode()
  else yield decoderFor(head).decode(head)
}

const decoderFor = (head: Buffer): TextDecoder => {
  if (head[0] === 0x1f && head[1] === 0x8b)
    throw new WxrError('The file is compressed. Unpack it first (gunzip).')
  if (head[0] === 0x50 && head[1] === 0x4b) throw new WxrError('The file is a ZIP archive. Unpack it first.')
  const hex = head.subarray(0, 3).toString('hex')
  const marked = byteOrderMarks.find(([mark]) => hex.startsWith(mark))?.[1]
  const declared = /^\s*<\?xml[^>]*\sencoding=["']([\w.-]+)["']/.exec(head.toString('latin1'))?.[1]
  const encoding = marked ?? declared ?? 'utf-8'
  try {
    return new TextDecoder(encoding)
  } catch {
    throw new WxrError(`The encoding ${encoding} is not supported. Convert the file to UTF-8.`, 1)
  }
}
