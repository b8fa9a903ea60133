import fc from 'fast-check'

import { countWords } from '../../../src/richtext/wordCount.ts'

/** The count by the segmenter alone. */
const byTheBook = (text: string): number =>
  [...new Intl.Segmenter('en', { granularity: 'word' }).segment(text)].filter(({ isWordLike }) => isWordLike)
    .length

const pieces = fc.constantFrom(
  ...['harbour', 'Größe', 'don’t', "it's", 'e-mail', 'U.S.', '3.14', '1,000', 'a_b', '東京', 'ไทย', 'Привет'],
  ...[
    ' ',
    '\n',
    '\u00a0',
    '“',
    '”',
    '.',
    '…',
    '—',
    '’',
    ',',
    '!',
    '😀',
    'ª',
    'é',
    'e\u0301',
    '\u200d',
    '\u00ad',
  ],
)

describe('words in a text', () => {
  it('are those that Unicode’s rules find, whatever stands around them', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const text = parts.join('')
        expect(countWords(text)).toBe(byTheBook(text))
      }),
      { numRuns: 2000 },
    )
  })
})
