import fc from 'fast-check'
import { parseHTML } from 'linkedom'

import { readClipboard } from '../../../../src/archive/clipboard/readClipboard.ts'
import { checkText } from '../../../../src/archive/html/checkText.ts'
import type { Grammar, ValueField } from '../../../../src/platform/values/field.ts'
import { validateValues } from '../../../../src/platform/values/validateValues.ts'
import { richText } from '../../../../src/text/richtext/nodes.ts'
import { clipboards } from '../../../helpers/clipboards.ts'
import { outline } from '../../../helpers/outline.ts'

const read = (html: string) => {
  const { document } = parseHTML(html.includes('<body') ? html : `<html><body>${html}</body></html>`)
  let ids = 0
  const { blocks, isPictures, notes } = readClipboard(document, () => {
    ids += 1
    return String(ids)
  })
  const body = richText(blocks)
  return {
    body,
    isPictures,
    lines: outline(body),
    told: notes.map((one) => `${one.message} ${one.detail ?? ''}`),
  }
}

const url: ValueField = { name: 'url', type: 'text', address: 'link' }
const grammar: Grammar = {
  nodeTypes: new Set(
    'block heading horizontalrule linebreak link list listitem paragraph quote tab table tablecell tablerow text'.split(
      ' ',
    ),
  ),
  uploads: ['media'],
  fieldsOf: () => [url, { name: 'source', type: 'group', fields: [{ ...url, address: 'web' }] }],
}
const problemsOf = (body: unknown) =>
  validateValues(
    { fields: [{ name: 'body', type: 'richText', grammar }], others: new Set() },
    { body },
    () => true,
  )

test.each(clipboards)('what $program has copied is read, and can be stored', ({ html, lines, told }) => {
  const clipping = read(html)
  expect(clipping.lines).toEqual(lines)
  expect(problemsOf(clipping.body)).toEqual([])
  expect(clipping.told).toEqual(told.map((one) => expect.stringMatching(one) as string))
})

test.each<[name: string, html: string, lines: string[]]>([
  [
    'headings without a first level',
    '<h2>One</h2><h3>Two</h3><h6>Six</h6>',
    ['h2[One]', 'h3[Two]', 'h4[Six]'],
  ],
  [
    'headings with a first level',
    '<h1>One</h1><h2>Two</h2><h3>3</h3><h4>4</h4>',
    ['h2[One]', 'h3[Two]', 'h4[3]', 'h4[4]'],
  ],
  [
    'styles',
    '<p><span style="font-weight:bold;font-style:italic">a</span> <b style="font-weight:400">b</b></p>',
    ['p[*3:a* b]'],
  ],
  [
    'a bold paragraph',
    '<p style="font-weight:600">a <span style="font-weight:inherit">b</span></p>',
    ['p[*1:a b*]'],
  ],
  ['a bold heading', '<h2><strong>a</strong> <em>b</em></h2>', ['h2[a *2:b*]']],
  ['rules for classes', '<style>.loud{font-weight:bold}</style><p class="loud">a</p>', ['p[*1:a*]']],
  ['words struck out on a page', '<p>a <del datetime="2026-01-01">b</del></p>', ['p[a *4:b*]']],
  [
    'spaces',
    '<p>&nbsp;&nbsp;a &nbsp; b&nbsp;km<span>&nbsp;</span><i>c</i></p><p>&nbsp;</p>',
    ['p[a b\u00A0km *2:c*]'],
  ],
  ['marks of no width', '<p>\uFEFFa\u200B, ไทย\u200Bไทย</p>', ['p[a, ไทย\u200Bไทย]']],
  ['characters that cannot be stored', '<p>a\u000Bb\u0002c</p>', ['p[abc]']],
  ['a link to its own page', '<p><a href="#top">a</a> <a href="/b">b</a></p>', ['p[a b]']],
  [
    'a link by way of Google',
    '<a href="https://www.google.com/url?q=https://a.example/&sa=D">a</a>',
    ['p[(a -> https://a.example/)]'],
  ],
  ['an address on its own', '<p>https://a.example/b</p>', ['p[https://a.example/b]']],
  ['words alone', 'a <b>b</b>', ['p[a *1:b*]']],
  ['alignment and colours', '<p align="right" style="text-align:center;color:red">a</p>', ['p[a]']],
  ['hidden words', '<p>a<span style="display:none">b</span></p>', ['p[a]']],
  ['a list of Word that begins deep', `${entry('·', 2, 'a')}${entry('·', 1, 'b')}`, ['ul[li[a] li[b]]']],
  [
    'lists of Word beside each other',
    `${entry('·', 1, 'a')}${entry('b)', 1, 'b')}`,
    ['ul[li[a]]', 'ol[li[b]]'],
  ],
  [
    'a number below a bullet',
    `${entry('–', 1, 'a')}${entry('1.1.', 2, 'b')}${entry('–', 1, 'c')}`,
    ['ul[li[a] li[ol[li[b]]] li[c]]'],
  ],
])('%s', (_name, html, lines) => {
  const { body, lines: written } = read(html)
  expect(written).toEqual(lines)
  expect(problemsOf(body)).toEqual([])
})

/** An entry of a list as Word writes it. */
function entry(marker: string, level: number, words: string): string {
  return `<p class=MsoListParagraph style='mso-list:l0 level${level} lfo1'><span style='mso-list:Ignore'>${marker}<span>&nbsp; </span></span>${words}</p>\n`
}

test.each([
  ['<p>a</p><img src="https://a.example/quay.jpg">', 'A picture was not pasted. Upload it where'],
  [
    '<p>a</p><img src="https://a.example/quay.jpg"><p>b</p><img src="https://a.example/mole.jpg">',
    '2 pictures were not pasted. Upload each where',
  ],
])('of pictures that are not pasted, the note says what to do: %s', (html, words) => {
  expect(read(html).told).toEqual([expect.stringContaining(words)])
})

test('a picture on its own is known as such, and one among words is not', () => {
  expect(read('<img src="https://a.example/quay.png">')).toMatchObject({
    isPictures: true,
    lines: ['p[[Picture: quay.png]]'],
  })
  expect(read('<p>a <img src="file:///quay.png"></p>').isPictures).toBe(false)
  expect(read('<img src="https://a.example/p.gif" width="1" height="1">').lines).toEqual([])
})

/** Elements, styles and addresses as they come, whether they make sense together or not. */
const names = 'p div span b i u s sub sup a ul ol table h1 h2 h6 blockquote pre o:p'.split(' ')
const attributes = [
  'style="font-weight:bold"',
  'style="mso-list:l1 level3 lfo2"',
  'class="MsoQuote"',
  'class="MsoTitle"',
  'class="ListContainerWrapper"',
  'href="javascript:a()"',
  'href="tel:1 2"',
  'href="https://a.example/"',
  'role="heading"',
  'rowspan="3"',
  'colspan="2"',
  '',
]
const words = fc.constantFrom('ebb', 'flow ', '&nbsp;', ' ', '\u0001', '<br>', '<img src="file:///a.png">')

const markup: fc.Memo<string> = fc.memo((depth) =>
  depth <= 1
    ? words
    : fc
        .tuple(
          fc.constantFrom(...names),
          fc.constantFrom(...attributes),
          fc.array(fc.oneof(words, markup()), { maxLength: 4 }),
        )
        .map(([name, attribute, inside]) => elementWith(name, attribute, inside.join(''))),
)

/** Parsers of browsers leave no part of a table outside its table, nor an entry right in another. */
const elementWith = (name: string, attribute: string, inside: string): string => {
  if (name === 'table') return `<table><tr><td ${attribute}>${inside}</td><td>ebb</td></tr></table>`
  if (name === 'ol' || name === 'ul') return `<${name}><li ${attribute}>${inside}</li></${name}>`
  return `<${name} ${attribute}>${inside}</${name}>`
}

test('whatever is pasted, no word is lost, and what comes of it can be stored', () => {
  fc.assert(
    fc.property(fc.array(markup(5), { maxLength: 4 }), (parts) => {
      const html = parts.join('')
      const { body } = read(html)
      expect(checkText(html.replaceAll('\u0001', ''), body).lost).toEqual([])
      expect(body.root.children.length === 0 ? [] : problemsOf(body)).toEqual([])
    }),
    { numRuns: 500 },
  )
})
