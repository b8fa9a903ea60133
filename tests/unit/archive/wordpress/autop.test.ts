import fc from 'fast-check'

import { visibleText } from '../../../../src/archive/html/checkText.ts'
import { autop } from '../../../../src/archive/wordpress/autop.ts'

const cases: [name: string, source: string, expected: string][] = [
  ['empty lines end paragraphs', 'a\n\nb\n \nc', '<p>a</p>\n<p>b</p>\n<p>c</p>\n'],
  ['line ends are breaks', 'a\nb', '<p>a<br />\nb</p>\n'],
  ['Windows line ends', 'a\r\n\r\nb\rc', '<p>a</p>\n<p>b<br />\nc</p>\n'],
  ['an explicit break is not doubled', 'a<br>\nb', '<p>a<br>b</p>\n'],
  ['block elements stand between paragraphs', 'a\n<h2>b</h2>\nc', '<p>a</p>\n<h2>\nb</h2>\n<p>c</p>\n'],
  ['a list is left alone', '<ul>\n<li>a</li>\n</ul>', '<ul>\n\n<li>\na</li>\n\n</ul>\n'],
  ['preformatted text is copied', '<pre>a\n\nb</pre>', '<pre>a\n\nb</pre>'],
  ['bold goes on in the next paragraph', '<b>a\n\nb</b>', '<p><b>a</b></p>\n<p><b>b</b></p>\n'],
  [
    'a block quotation has paragraphs',
    '<blockquote>a</blockquote>',
    '<blockquote>\n<p>a</p>\n</blockquote>\n',
  ],
  ['page marks stand alone', 'a\n<!--more-->\nb', '<p>a</p>\n<!--more-->\n<p>b</p>\n'],
]

test.each(cases)('%s', (_name, source, expected) => {
  expect(autop(source)).toBe(expected)
})

const lettersOf = (html: string): string => visibleText(html).replace(/\s+/g, '')

test('no letter is lost, added or moved, whatever the markup', () => {
  const piece = fc.constantFrom(
    '\n',
    '\n\n',
    ' ',
    'ebb',
    'flow',
    '<b>',
    '</b>',
    '<div>',
    '</div>',
    '<p>',
    '</p>',
    '<br>',
  )
  const more = fc.constantFrom(
    '<ul><li>',
    '</li></ul>',
    '<pre>',
    '</pre>',
    '<a href="x">',
    '</a>',
    '<',
    '&amp;',
    '<td>',
  )
  const sources = fc.array(fc.oneof(piece, more), { maxLength: 30 }).map((pieces) => pieces.join(''))
  fc.assert(
    fc.property(sources, (source) => {
      expect(lettersOf(autop(source))).toBe(lettersOf(source))
    }),
  )
})
