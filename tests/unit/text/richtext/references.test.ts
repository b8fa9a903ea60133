import { plainText } from '../../../../src/text/richtext/plainText.ts'
import { referencesIn } from '../../../../src/text/richtext/references.ts'
import { countWords, readingMinutes } from '../../../../src/text/richtext/wordCount.ts'

const text = (words: string) => ({ type: 'text', text: words })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const link = (relationTo: string, value: unknown, words: string) => ({
  type: 'link',
  fields: { linkType: 'internal', doc: { relationTo, value } },
  children: [text(words)],
})
const quote = (fields: object) => ({ type: 'block', fields: { blockType: 'quote', ...fields } })

const state = {
  root: {
    type: 'root',
    children: [
      { type: 'heading', children: [text('A sub-heading')] },
      paragraph(
        text('Said '),
        link('persons', 'p1', 'Ida'),
        text(' of '),
        link('articles', { id: 'a1' }, 'the bridge'),
        text('.'),
      ),
      quote({ text: 'We waited.', speaker: 'p2', source: { name: 'Radio' } }),
      quote({ text: 'So did we.', speaker: { id: 'p1' } }),
      {
        type: 'list',
        children: [
          { type: 'listitem', children: [text('one')] },
          { type: 'listitem', children: [text('two')] },
        ],
      },
      { type: 'upload', value: { id: 'm1' }, fields: { caption: 'The quay' } },
      { type: 'upload', value: 'm2' },
    ],
  },
}

test('people, stories, pictures and quotes are read off a text, populated or not', () => {
  expect(referencesIn(state)).toEqual({
    persons: ['p1', 'p2'],
    articles: ['a1'],
    media: ['m1', 'm2'],
    quotes: [
      { text: 'We waited.', speaker: 'p2', source: 'Radio' },
      { text: 'So did we.', speaker: 'p1', source: null },
    ],
  })
})

test('the plain text has every word once, and blocks do not run into each other', () => {
  expect(plainText(state).split('\n')).toEqual([
    'A sub-heading',
    'Said Ida of the bridge.',
    'We waited.',
    'Radio',
    'So did we.',
    'one',
    'two',
    'The quay',
  ])
})

test('no text is no words', () =>
  expect([plainText(null), referencesIn(undefined).persons]).toEqual(['', []]))

test.each([
  ['Two words.', 'en', 2],
  ['Пʼять коротких слів тут є', 'uk', 5],
  ['今天天气很好', 'zh', 4],
  ['', 'en', 0],
])('%s has words in %s', (words, language, count) => {
  expect(countWords(words, language)).toBeGreaterThanOrEqual(Math.min(count, 3))
  expect(countWords(words, language)).toBeLessThanOrEqual(count + 1)
})

test('a reader needs at least a minute for any text', () =>
  expect([0, 1, 230, 690].map(readingMinutes)).toEqual([0, 1, 1, 3]))
