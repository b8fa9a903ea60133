import { fold } from '../../../../src/public/search/fold.ts'
import { termsOf } from '../../../../src/public/search/termsOf.ts'
import { wordLine, wordsIn } from '../../../../src/public/search/wordsIn.ts'

test.each([
  ['Sørensen', 'sorensen'],
  ['Łódź', 'lodz'],
  ['STRASSE Straße', 'strasse strasse'],
  ['İstanbul', 'istanbul'],
  ['Ёлка', 'елка'],
  ['Київ, мой', 'київ, мой'],
  ['Ὀδυσσεύς', 'οδυσσευσ'],
  ['ガス ｶﾞｽ', 'ガス ガス'],
  ['हिन्दी', 'हिन्दी'],
  ['שָׁלוֹם', 'שלום'],
  ['مُحَمَّد', 'محمد'],
  ['ﬁsh', 'fish'],
])('%s is folded to %s', (text, folded) => {
  expect(fold(text)).toBe(folded)
})

test('an ASCII text has the same words as one with another character in it', () => {
  const text = `A "Quoted" word's end, x_y-z 3.5km ${'long'.repeat(20)}`
  const words = (one: string) => [...wordsIn(one)].filter(({ word }) => word !== 'e')
  expect(words(text)).toEqual(words(`${text} é`))
  expect(words(text)).toHaveLength(11)
})

test('words stand where they are in the text, whatever stands between them', () => {
  const text = 'Port Älderne’s tugs — 12 №5!'
  expect([...wordsIn(text)].map(({ word, start, end }) => [word, text.slice(start, end)])).toEqual([
    ['port', 'Port'],
    ['alderne', 'Älderne'],
    ['s', 's'],
    ['tugs', 'tugs'],
    ['12', '12'],
    ['5', '5'],
  ])
})

test('a script without spaces gives each two characters, and the last one alone', () => {
  expect(wordLine('東京港の船')).toBe('東京 京港 港の の船 船')
  expect(wordLine('港')).toBe('港')
  expect(wordLine('The 港 of 東京')).toBe('the 港 of 東京 京')
  expect(wordLine('한국 신문')).toBe('한국 국 신문 문')
  expect(wordLine('が行')).toBe('が行 行')
})

const shown = (asked: string) =>
  termsOf(asked).map(({ isPrefix, words }) => words.join(' ') + (isPrefix ? '*' : ''))

test.each([
  ['storm surge', ['storm', 'surge*']],
  ['"storm surge" gates', ['storm surge', 'gates*']],
  ['gates «storm surge»', ['gates*', 'storm surge']],
  ['a b', ['a', 'b']],
  ['東京港', ['東京 京港']],
  ['港', ['港*']],
  ['storm storm', ['storm', 'storm*']],
  ['"unclosed', ['unclosed*']],
  ['"" — !', []],
  ['AND OR NOT NEAR(x', ['and', 'or', 'not', 'near', 'x']],
  ['\u0000\ud800 gate', ['gate*']],
])('%j is looked for as %j', (asked, terms) => {
  expect(shown(asked)).toEqual(terms)
})
