import {
  fillMarks,
  hasMarks,
  listMark,
  mark,
  marksIn,
  rowsMark,
} from '../../../../src/public/documents/marks.ts'

const story = { type: 'articles', id: 'a1' } as const
const hidden = { type: 'articles', id: 'h1' } as const
const section = { type: 'sections', id: 's-1' } as const

const shown = new Map([
  ['articles:a1', '{"id":"a1"}'],
  ['sections:s-1', '"s-1"'],
])
const filled = (text: string): unknown => JSON.parse(fillMarks(text, (name) => shown.get(name)))

test('a relation is what stands for its document, or nothing', () => {
  expect(filled(`{"section":${mark(section)},"story":${mark(story)},"other":${mark(hidden)}}`)).toEqual({
    section: 's-1',
    story: { id: 'a1' },
    other: null,
  })
})

test('a list leaves out what readers do not see', () => {
  expect(filled(listMark([hidden, story, hidden, section]))).toEqual([{ id: 'a1' }, 's-1'])
  expect(filled(listMark([hidden]))).toEqual([])
  expect(filled(listMark([]))).toEqual([])
})

test('a row goes with the document that it is about', () => {
  const rows = [
    { with: hidden, json: `{"headline":"Of a draft","story":${mark(hidden)}}` },
    { with: story, json: `{"headline":"Pinned","story":${mark(story)}}` },
    { with: undefined, json: '{"headline":"About nothing"}' },
  ]
  expect(filled(`{"pinned":${rowsMark(rows)},"limit":3}`)).toEqual({
    pinned: [{ headline: 'Pinned', story: { id: 'a1' } }],
    limit: 3,
  })
  expect(filled(rowsMark([]))).toEqual([])
})

test('names what a text leads to', () => {
  expect(marksIn(`${mark(story)} ${listMark([section, hidden])} ${listMark([])}`)).toEqual([
    story,
    section,
    hidden,
  ])
  expect(marksIn('{"headline":"None"}')).toEqual([])
  expect([hasMarks('{}'), hasMarks(listMark([])), hasMarks(rowsMark([]))]).toEqual([false, true, true])
})

test('what an author types is never a mark', () => {
  const typed = { headline: `${mark(hidden)} \u0002 \u0003 ${listMark([story])}` }
  const text = JSON.stringify(typed)
  expect(hasMarks(text)).toBe(false)
  expect(filled(text)).toEqual(typed)
})
