import { decideRepeat, imprintOf, readMark, writeMark } from '../../../../src/archive/documents/imprint.ts'

const mark = { imprint: 'a', planned: 'published', stage: 'published' }
const stored = { imprint: 'a', stage: 'published' }
const incoming = { imprint: 'a', planned: 'published' }

test('nothing new: unchanged', () => {
  expect(decideRepeat({ mark, stored, incoming })).toBe('unchanged')
})

test('a new source and an untouched document: update', () => {
  expect(decideRepeat({ mark, stored, incoming: { ...incoming, imprint: 'b' } })).toBe('update')
})

const touched: [why: string, ask: Partial<Parameters<typeof decideRepeat>[0]>][] = [
  ['its text was changed', { stored: { ...stored, imprint: 'x' } }],
  ['it was moved', { stored: { ...stored, stage: 'withdrawn' } }],
  ['nothing is remembered', { mark: undefined }],
]

test.each(touched)('kept when %s, whatever the source says', (_why, ask) => {
  expect(decideRepeat({ mark, stored, incoming: { ...incoming, imprint: 'b' }, ...ask })).toBe('kept')
})

test('a mark is read back', () => {
  expect(readMark(writeMark(mark))).toEqual(mark)
  expect(readMark('abc')).toBeUndefined()
})

test('ids of rows and fields of the editors do not count', () => {
  const one = { headline: 'A', bylines: [{ person: '1', role: 'writer' }], dek: '' }
  const other = {
    headline: 'A',
    bylines: [{ id: 'r', person: '1', role: 'writer' }],
    dek: null,
    kicker: 'Port',
  }
  expect(imprintOf('articles', one)).toBe(imprintOf('articles', other))
  expect(imprintOf('articles', one)).not.toBe(imprintOf('articles', { ...one, headline: 'B' }))
})
