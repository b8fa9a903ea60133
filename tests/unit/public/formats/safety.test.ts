import fc from 'fast-check'
import { parseHTML } from 'linkedom'
import { marked } from 'marked'

import { safeAddress, webAddress } from '../../../../src/platform/values/addresses.ts'
import { blocksToHtml } from '../../../../src/public/formats/blocksToHtml.ts'
import { blocksToMarkdown } from '../../../../src/public/formats/blocksToMarkdown.ts'
import { blocksToText } from '../../../../src/public/formats/blocksToText.ts'
import { readBlocks } from '../../../../src/public/formats/readBlocks.ts'
import type { Block } from '../../../../src/public/formats/textBlocks.ts'
import { block, link, paragraph, richText, text } from '../../../../src/text/richtext/nodes.ts'
import { reading } from '../../../helpers/publicStory.ts'

const nasty = fc.constantFrom(
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</p></article>',
  '<!--',
  ']]>',
  '&lt;b&gt;',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/x.png)',
  '# not a heading',
  '1. not a list',
  '- nor this',
  '===',
  '---',
  '***bold***',
  '`code`',
  '~~~',
  '| a | b |',
  '<https://evil.example>',
  'a\\',
  '\u0000\u0008',
)
const stops = fc.constantFrom('What we know:', ' “Yes.” ', 'no. ', ' (so) ', '“', '…')
const words = fc.oneof(nasty, stops, fc.string({ unit: 'grapheme', maxLength: 12 }))
const targets = fc.oneof(
  fc.constantFrom(
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'https://example.org/"onclick="alert(1)',
    '/path',
    '//other.example/x',
    'mailto:desk@example.org',
    'https://example.org/a_(b)>c',
  ),
  fc.webUrl(),
)
const textNodes = fc.record({ words, format: fc.integer({ min: 0, max: 127 }) })

const states = fc
  .array(fc.record({ nodes: fc.array(textNodes, { maxLength: 4 }), target: targets, linked: words }), {
    maxLength: 4,
  })
  .map((rows) =>
    richText(
      rows.flatMap(({ linked, nodes, target }) => [
        paragraph([
          ...nodes.map(({ words: value, format }) => text(value, format)),
          link(target, 'l', [text(linked)]),
        ]),
        block('quote', 'q', {
          text: linked,
          display: 'block',
          speakerName: linked,
          source: { name: linked, url: target },
        }),
        block('embed', 'e', { url: target, title: linked }),
        block('code', 'c', { code: linked, language: linked }),
      ]),
    ),
  )

const tags = /^(P|A|STRONG|EM|S|U|CODE|SUB|SUP|PRE|FIGURE|FIGCAPTION|BLOCKQUOTE|CITE|BR|DEL)$/
const attributes = /^(href|class)$/

const asserting = (html: string): HTMLElement => {
  const { document } = parseHTML(`<html><body>${html}</body></html>`)
  for (const element of document.body.querySelectorAll('*')) {
    expect(element.tagName).toMatch(tags)
    for (const { name } of element.attributes) expect(name).toMatch(attributes)
    const href = element.getAttribute('href')
    if (href !== null) expect(href).toMatch(/^(https?|mailto|tel):/)
  }
  return document.body
}

const squeezed = (value: string) => value.replaceAll(/\s+/g, '')

test('whatever is written, the HTML holds the tags of the editor and safe links alone', () => {
  fc.assert(
    fc.property(states, (state) => {
      asserting(blocksToHtml(readBlocks(state, reading)))
    }),
    { numRuns: 100 },
  )
})

test('whatever is written, Markdown gives the very words back', () => {
  const paragraphs = fc.array(textNodes, { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(paragraphs, (nodes) => {
      const blocks: Block[] = readBlocks(
        richText([paragraph(nodes.map(({ words: value, format }) => text(value, format)))]),
        reading,
      )
      const body = asserting(marked.parse(blocksToMarkdown(blocks), { async: false, gfm: true }))
      // Markdown replaces NUL; no reader shows the other controls either.

      const bare = (value: string) => squeezed(value).replaceAll(/[\u0000-\u001f\ufffd]/g, '')
      expect(bare(body.textContent)).toBe(bare(blocksToText(blocks)))
    }),
    { numRuns: 300 },
  )
})

test.each([
  ['javascript:alert(1)', undefined],
  ['java\tscript:alert(1)', undefined],
  ['data:text/html,x', undefined],
  ['file:///etc/passwd', undefined],
  ['/map', 'https://ledger.example.org/map'],
  ['#end', 'https://ledger.example.org/#end'],
  ['', undefined],
  ['mailto:desk@example.org', 'mailto:desk@example.org'],
])('safeAddress makes of %s: %s', (target, address) => {
  expect(safeAddress(target, 'https://ledger.example.org')).toBe(address)
})

test('a path without a site leads nowhere, and a picture is of the web', () => {
  expect(safeAddress('/map')).toBeUndefined()
  expect(webAddress('mailto:desk@example.org')).toBeUndefined()
  expect(webAddress('https://example.org/a.png')).toBe('https://example.org/a.png')
})
