import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { fileURLToPath } from 'node:url'

import { readWxr, type WxrLimits } from '../../../../src/archive/wordpress/readWxr.ts'
import type { WxrItem, WxrRecord } from '../../../../src/archive/wordpress/wxrRecords.ts'

const fixture = fileURLToPath(new URL('fixtures/harbour.wxr.xml', import.meta.url))

const readAll = async (
  source: AsyncIterable<Uint8Array | string>,
  limits?: Partial<WxrLimits>,
): Promise<WxrRecord[]> => {
  const records: WxrRecord[] = []
  for await (const record of readWxr(source, limits)) records.push(record)
  return records
}

const pieces = (...parts: (string | Uint8Array)[]): AsyncIterable<string | Uint8Array> => Readable.from(parts)

const wxr = (inner: string): string =>
  `<rss><channel><wp:wxr_version>1.2</wp:wxr_version>${inner}</channel></rss>`

test('reads site, authors, terms and items in order', async () => {
  const records = await readAll(createReadStream(fixture))
  expect(records.map(({ kind }) => kind)).toEqual([
    ...['site', 'author', 'term', 'term', 'term'],
    ...['item', 'item', 'item', 'item', 'item', 'item'],
  ])
  expect(records[0]).toMatchObject({ title: 'The Harbour Ledger', language: 'en-GB', version: '1.2' })
  expect(records[5]).toMatchObject({ id: '20', isSticky: true, commentCount: 2, line: 15 })
  expect((records[5] as WxrItem).content).toContain('We waited ]]> for it')
})

test('gives the same however the file is cut into pieces', async () => {
  const whole = await readAll(createReadStream(fixture))
  expect(await readAll(createReadStream(fixture, { highWaterMark: 7 }))).toEqual(whole)
})

test('reads the encoding that the file declares', async () => {
  const xml = Buffer.from(
    `<?xml version="1.0" encoding="iso-8859-1"?>${wxr('<title>Möwe</title>')}`,
    'latin1',
  )
  expect((await readAll(pieces(xml)))[0]).toMatchObject({ title: 'Möwe' })
  const wide = Buffer.from(`\ufeff<?xml version="1.0"?>${wxr('<title>Möwe</title>')}`, 'utf16le')
  expect((await readAll(pieces(wide)))[0]).toMatchObject({ title: 'Möwe' })
})

test('reads an ampersand that begins no entity as itself, and says on which line', async () => {
  const item = '<item><title>Fish & chips</title>\n<link>https://x.example/?p=2&preview=1&foo;</link></item>'
  for (const source of [pieces(wxr(item)), pieces(...wxr(item).split(/(?<=&)/))]) {
    const records = await readAll(source)
    expect(records.filter(({ kind }) => kind === 'repair')).toEqual([
      { kind: 'repair', line: 1 },
      { kind: 'repair', line: 2 },
      { kind: 'repair', line: 2 },
    ])
    expect(records.at(-1)).toMatchObject({
      title: 'Fish & chips',
      link: 'https://x.example/?p=2&preview=1&foo;',
    })
  }
})

const refused: [name: string, source: string, message: string][] = [
  [
    'another root',
    '<html></html>',
    'Line 1: Not a WordPress export: the file starts with <html>, a WXR file with <rss>.',
  ],
  [
    'an RSS feed',
    '<rss><channel>\n<item></item></channel></rss>',
    'Line 2: Not a WordPress export that can be read: it is an RSS feed without <wp:wxr_version>.',
  ],
  [
    'a later version',
    '<rss><channel><wp:wxr_version>9.0</wp:wxr_version></channel></rss>',
    'Line 1: Not a WordPress export that can be read: version 9.0.',
  ],
  ['no XML', 'tide tables', 'Line 1: Non-whitespace before first tag.'],
  ['a file cut short', `${wxr('').slice(0, -16)}\n<item>`, 'Line 2: Unclosed root tag'],
  ['tags that cross', wxr('\n<item><title></item>'), 'Line 2: Unexpected close tag'],
  [
    'entities of its own',
    `<!DOCTYPE rss [<!ENTITY a "b">]>${wxr('')}`,
    'Line 1: A document type with its own declarations is not supported.',
  ],
  ['an empty file', '', 'The file is not a WordPress export. Make one in WordPress under Tools → Export.'],
  ['a compressed file', '\u001f\u008b', 'The file is compressed. Unpack it first (gunzip).'],
]

test.each(refused)('refuses %s', async (_name, source, message) => {
  const bytes = source.startsWith('\u001f') ? Buffer.from(source, 'latin1') : source
  await expect(readAll(pieces(bytes))).rejects.toThrow(message)
})

test('refuses a record over the limit', async () => {
  const source = wxr(`<item><content:encoded>${'tide '.repeat(100)}</content:encoded></item>`)
  await expect(readAll(pieces(source), { recordCharacters: 200 })).rejects.toThrow(
    '<item> holds too much text.',
  )
  await expect(
    readAll(pieces(wxr('<item><a><b><c><d></d></c></b></a></item>')), { depth: 5 }),
  ).rejects.toThrow('nested too deeply')
})

test('holds one record at a time', async () => {
  const text = 'tide '.repeat(20_000)
  const count = 300
  const source = Readable.from(
    (function* () {
      yield '<rss><channel><wp:wxr_version>1.2</wp:wxr_version>'
      for (let id = 1; id <= count; id += 1) {
        yield `<item><wp:post_id>${id}</wp:post_id><content:encoded><![CDATA[${text}]]></content:encoded>`
        yield `<wp:comment><wp:comment_content>${text}</wp:comment_content></wp:comment></item>`
      }
      yield '</channel></rss>'
    })(),
  )
  let items = 0
  for await (const record of readWxr(source, { recordCharacters: 150_000 }))
    items += record.kind === 'item' ? 1 : 0
  expect(items).toBe(count)
})
