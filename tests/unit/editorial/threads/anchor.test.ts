import fc from 'fast-check'

import { anchorAt, findPassage } from '../../../../src/editorial/threads/anchor.ts'

const text = [
  'The first ferry in nine years left at dawn.',
  'The harbour board says the quay will hold for another decade.',
  'Nobody asked the harbour board how it knows.',
].join('\n')

const anchorOf = (words: string, from = 0) => {
  const start = text.indexOf(words, from)
  return anchorAt(text, { start, end: start + words.length })
}

const quoted = (edited: string, anchor: ReturnType<typeof anchorOf>) => {
  const passage = findPassage(edited, anchor)
  return passage && edited.slice(passage.start, passage.end)
}

test('words are kept with what stands around them', () => {
  expect(anchorOf('the quay will hold')).toEqual({
    exact: 'the quay will hold',
    prefix: 'rs left at dawn.\nThe harbour board says ',
    suffix: ' for another decade.\nNobody asked the ha',
    start: 67,
  })
})

test.each([
  ['the same text', text],
  ['a paragraph put before it', `Rain fell on the quay.\n${text}`],
  ['everything around it rewritten', 'Engineers are sure that the quay will hold until 2040.'],
  ['lines broken elsewhere', text.replace('quay will', 'quay\n\n  will')],
])('a passage is found again in %s', (_what, edited) => {
  const found = quoted(edited, anchorOf('the quay will hold'))
  expect(found?.replace(/\s+/g, ' ')).toBe('the quay will hold')
})

test.each([
  ['it was cut', text.replace('the quay will hold', 'it will stand')],
  ['a word in it was changed', text.replace('will hold', 'should hold')],
  ['the text is empty', ''],
])('a passage is gone when %s', (_what, edited) => {
  expect(findPassage(edited, anchorOf('the quay will hold'))).toBeUndefined()
})

test('of two places with the same words the one with the same surroundings is meant', () => {
  const second = anchorOf('harbour board', text.indexOf('Nobody'))
  const edited = text.replace('The first ferry', 'The harbour board said that the first ferry')
  expect(findPassage(edited, second)?.start).toBe(edited.lastIndexOf('harbour board'))
})

test('of two places alike in words and surroundings the nearer one is meant', () => {
  const lines = Array.from({ length: 9 }, () => 'And so on, and so on, and so forth.').join('\n')
  const start = lines.indexOf('and so forth', 200)
  const anchor = anchorAt(lines, { start, end: start + 12 })
  expect(findPassage(lines, anchor)?.start).toBe(start)
})

test('a short word whose surroundings are gone is not taken for another one', () => {
  const anchor = anchorOf('quay')
  expect(findPassage('A quay in another town.', anchor)).toBeUndefined()
  expect(quoted(text.replace('dawn', 'noon'), anchor)).toBe('quay')
})

test('signs that mean something in patterns are words like others', () => {
  const costs = 'It costs $4.50 (per person) [sic]. What? + more'
  const anchor = anchorAt(costs, { start: 9, end: costs.length })
  expect(findPassage(`Now: ${costs}`, anchor)).toEqual({ start: 14, end: costs.length + 5 })
  expect(findPassage('It costs $4750 (per person) [sic]. What? + more', anchor)).toBeUndefined()
})

test('text put in front or behind moves a passage and never loses it', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), fc.string({ maxLength: 300 }), (before, after) => {
      const anchor = anchorOf('The harbour board says the quay')
      const edited = `${before}\n${text}\n${after}`
      const passage = findPassage(edited, anchor)
      expect(passage?.start).toBe(anchor.start + before.length + 1)
    }),
  )
})
