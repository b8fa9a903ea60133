import fc from 'fast-check'

import { wordDiff } from '../../../../src/editorial/history/wordDiff.ts'

const sideOf = (parts: ReturnType<typeof wordDiff>, side: 'added' | 'removed') =>
  parts
    .filter(({ op }) => op === 'same' || op === side)
    .map(({ text }) => text)
    .join('')

test('a changed word is a word removed and a word added', () => {
  expect(wordDiff('The ferry left at noon.', 'The ferry left at dawn.')).toEqual([
    { op: 'same', text: 'The ferry left at ' },
    { op: 'removed', text: 'noon' },
    { op: 'added', text: 'dawn' },
    { op: 'same', text: '.' },
  ])
})

test('words are found in scripts without blanks and in Cyrillic', () => {
  expect(wordDiff('Новости порта', 'Новости города')).toContainEqual({ op: 'added', text: 'города' })
  const parts = wordDiff('船は正午に出た', '船は夜明けに出た')
  expect(parts[0]).toMatchObject({ op: 'same' })
  expect(parts.filter(({ op }) => op !== 'same').length).toBeGreaterThan(0)
})

test('the same text has no change, and an empty one no parts', () => {
  expect(wordDiff('As it was', 'As it was')).toEqual([{ op: 'same', text: 'As it was' }])
  expect(wordDiff('', '')).toEqual([])
})

test('whatever the texts, both can be put together again', () => {
  const text = fc.array(fc.constantFrom('a', 'the', ' ', '\n', 'Ω', '船', '👩‍🚒', '.', 'ferry'), {
    maxLength: 40,
  })
  fc.assert(
    fc.property(text, text, (one, other) => {
      const [before, after] = [one.join(''), other.join('')]
      const parts = wordDiff(before, after)
      expect([sideOf(parts, 'removed'), sideOf(parts, 'added')]).toEqual([before, after])
    }),
  )
})

test('a rewritten text of ten thousand words is answered soon', () => {
  const [before, after] = ['old', 'new'].map((word) =>
    Array.from({ length: 10_000 }, (_, at) => `${word}${at}`).join(' '),
  )
  expect(wordDiff(before as string, after as string).map(({ op }) => op)).toEqual(['removed', 'added'])
})
