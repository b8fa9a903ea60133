import { readRecord } from '../../../../src/archive/ndjson/records.ts'

const article = { type: 'article', id: '1', headline: 'Eels', section: 'harbour', text: 'They swim.' }
const line = (more: object): string => JSON.stringify({ ...article, ...more })

test('a record of each type, with what is taken for granted', () => {
  expect(readRecord('{"type":"section","id":"h","name":"Harbour"}')).toEqual({
    type: 'section',
    id: 'h',
    name: 'Harbour',
    description: '',
  })
  expect(readRecord('{"type":"person","id":"p","name":"Ida"}')).toMatchObject({ kinds: ['staff'] })
  expect(readRecord(line({ bylines: ['p', { person: 'q', role: 'editor' }] }))).toMatchObject({
    stage: 'published',
    language: 'en',
    topics: [],
    bylines: [
      { person: 'p', role: 'writer' },
      { person: 'q', role: 'editor' },
    ],
  })
})

test.each([
  ['no JSON', '{"type":', [['not-json', undefined]]],
  ['a list', '[1]', [['not-json', undefined]]],
  ['another type', '{"type":"page","id":"1"}', [['unknown-type', 'type']]],
  ['no type', '{"id":"1"}', [['unknown-type', 'type']]],
  ['a field that is not known', line({ autor: 'Ida' }), [['unknown-field', 'autor']]],
  ['one inside another', line({ seo: { titel: 'x' } }), [['unknown-field', 'seo.titel']]],
  ['no headline', line({ headline: undefined }), [['invalid-field', 'headline']]],
  ['a wrong time', line({ publishedAt: 'last May' }), [['invalid-field', 'publishedAt']]],
  ['a time without a zone', line({ publishedAt: '2001-02-03T04:05:06' }), [['invalid-field', 'publishedAt']]],
  ['a wrong stage', line({ stage: 'withdrawn' }), [['invalid-field', 'stage']]],
  [
    'two things',
    line({ headline: 7, topics: 'eels' }),
    [
      ['invalid-field', 'headline'],
      ['invalid-field', 'topics'],
    ],
  ],
  ['a null character', line({ text: 'a\0b' }), [['bad-text', undefined]]],
  ['half a pair', line({ topics: ['\ud83d'] }), [['bad-text', undefined]]],
])('says what is wrong: %s', (_what, given, expected) => {
  const read = readRecord(given)
  if (!('problems' in read)) throw new Error('It was read.')
  expect(read.problems.map(({ code, path }) => [code, path])).toEqual(expected)
})

test('text that only looks like an escape is text', () => {
  expect(readRecord(line({ text: String.raw`C:\u0000 and \ud83d` }))).toMatchObject({ id: '1' })
  expect(readRecord(String.raw`{"type":"section","id":"1","name":"\ud83d\udea2"}`)).toMatchObject({
    name: '🚢',
  })
})
