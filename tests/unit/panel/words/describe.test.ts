import { wordDiff } from '../../../../src/editorial/history/wordDiff.ts'
import { describe as inWords } from '../../../../src/panel/words/describe.ts'
import { fieldsByName, labelOf, type PanelField } from '../../../../src/panel/words/panelField.ts'
import { readable, sidesOf } from '../../../../src/panel/words/readable.ts'
import { relationsIn } from '../../../../src/panel/words/relationsIn.ts'
import { beginningOf, shorten } from '../../../../src/panel/words/shorten.ts'

const fields: PanelField[] = [
  {
    type: 'tabs',
    tabs: [
      {
        label: 'Story',
        fields: [
          { type: 'row', fields: [{ name: 'section', type: 'relationship', relationTo: 'sections' }] },
          {
            name: 'bylines',
            type: 'array',
            fields: [
              { name: 'id', type: 'text' },
              { type: 'row', fields: [{ name: 'person', type: 'relationship', relationTo: 'persons' }] },
              { name: 'role', type: 'select', options: [{ value: 'writer', label: 'Writer' }] },
            ],
          },
        ],
      },
    ],
  },
  { name: 'seo', type: 'group', fields: [{ name: 'noIndex', type: 'checkbox', label: 'Keep out' }] },
  { name: 'leadImage', type: 'upload', relationTo: 'media' },
]
const named = fieldsByName(fields)
const titles = new Map([
  ['p1', 'Ida Brod'],
  ['s1', 'Harbour'],
])

const words = (name: string, value: unknown) => inWords(named.get(name), value, titles)

test('values are put into words as a person reads them', () => {
  expect(words('section', 's1')).toBe('Harbour')
  expect(words('section', 'gone')).toBe('a deleted document')
  expect(words('nosuch', { isLive: true, rows: [1, false] })).toBe('Is live: Yes\nRows: 1, No')
  expect(words('bylines', [{ id: 'r1', person: 'p1', role: 'writer' }, { person: 'p1' }])).toBe(
    'Person: Ida Brod · Role: Writer\nPerson: Ida Brod',
  )
  expect(words('seo', { noIndex: true, title: null })).toBe('Keep out: Yes')
  expect(words('topics', ['locks', 'barges'])).toBe('locks, barges')
  expect([null, undefined, ''].map((nothing) => words('section', nothing))).toEqual(['', '', ''])
})

test('what a value points to is found through rows and groups', () => {
  const bylines = named.get('bylines') ?? {}
  expect(relationsIn(bylines, [{ person: 'p1' }, { person: null }, { role: 'writer' }])).toEqual([
    { collection: 'persons', id: 'p1' },
  ])
  expect(relationsIn({ relationTo: ['a', 'b'] }, { relationTo: 'b', value: 'x' })).toEqual([
    { collection: 'b', id: 'x' },
  ])
})

test('a field is called by its label, or by its name in words', () => {
  expect(labelOf({ label: 'Search and social' }, 'seo')).toBe('Search and social')
  expect(labelOf(undefined, 'leadImage')).toBe('Lead image')
})

test('of a long text the changes are shown with the words around them, and nothing changed is cut', () => {
  const long = 'The dredger came in at night and went out again. '.repeat(20)
  const parts = shorten(wordDiff(`${long}It stuck. ${long}`, `${long}It sank. ${long}`))
  expect(parts.map(({ op }) => op)).toEqual(['gap', 'same', 'removed', 'added', 'same', 'gap'])
  expect(parts.map(({ op, text }) => (op === 'added' ? '' : text)).join('')).toBe(`${long}It stuck. ${long}`)
  expect(parts.filter(({ op }) => op === 'same').every(({ text }) => text.length < 120)).toBe(true)
  expect(shorten(wordDiff('A short text', 'A long text')).map(({ op }) => op)).not.toContain('gap')
})

test('a short text that was written anew is shown whole, before and after', () => {
  const [before, after] = ['Who replaces the captain?', 'A dek from the other window.']
  expect(readable(wordDiff(before, after))).toEqual([
    { op: 'removed', text: before },
    { op: 'same', text: '\n' },
    { op: 'added', text: after },
  ])
  const small = wordDiff('Ten barges wait at the gate', 'Forty barges wait at the gate')
  expect(readable(small)).toEqual(small)
  expect(sidesOf(small)).toEqual({
    before: 'Ten barges wait at the gate',
    after: 'Forty barges wait at the gate',
  })
})

test('of a long text that did not change its beginning is shown, cut between words', () => {
  const long = 'The dredger came in at night. '.repeat(30)
  expect(beginningOf(long)).toMatch(/^The dredger .*\w+\.? …$/)
  expect(beginningOf(long).length).toBeLessThan(120)
  expect(beginningOf('Short')).toBe('Short')
})
