import fc from 'fast-check'

import { countWords } from '../../../../src/text/richtext/wordCount.ts'

/** By the engine's own segmenter alone. */
const slowly = (text: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter(
    ({ isWordLike }) => isWordLike,
  ).length

const pieces = [
  ...[
    'harbour',
    'Ünal',
    'naïve',
    'don’t',
    "o'clock",
    'e.g.',
    '3.5',
    '1,000',
    '2026',
    'x2',
    'U.S.',
    'a:b',
    'no:',
  ],
  ...[
    'море',
    'κύμα',
    'ª',
    'ﬁ',
    'ñ',
    'e\u0301',
    '\u0301',
    'שָׁלוֹם',
    'ภาษาไทย',
    '東京',
    'カナ',
    '한국어',
    'مرحبا',
  ],
  ...[
    ' ',
    '  ',
    '\n',
    '\u00a0',
    '\u200b',
    '\u200d',
    '\t',
    '…',
    '—',
    '-',
    '_',
    '__',
    '"',
    '“',
    '”',
    "'",
    '’',
    '(',
    ')',
  ],
  ...['.', ',', ';', ':', '!', '?', '«', '»', '[', ']', '👩‍👩‍👧', '€', '5', '%', '@', '#', '/', 'Ⅻ', 'ʼ', '·'],
]
const text = fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((parts) => parts.join(''))

test.each(['en', 'fi', 'sv', 'de', 'th', 'ja', 'el'])(
  'counts what the boundaries of Unicode give, in %s',
  (language) => {
    fc.assert(
      fc.property(text, (given) => {
        expect(countWords(given, language)).toBe(slowly(given, language))
      }),
      { numRuns: 1500 },
    )
  },
)

test('counts any characters at all', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (given) => {
      expect(countWords(given)).toBe(slowly(given, 'en'))
    }),
    { numRuns: 3000 },
  )
})

test('takes a language that is none for English', () => {
  expect(countWords('It is low tide.', 'no language')).toBe(4)
})
