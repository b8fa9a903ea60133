import { detailLines } from '../../../../src/panel/records/detailLines.ts'
import { namedDocument } from '../../../../src/panel/records/namedDocument.ts'

const id = '01a22bef-a798-74c9-ab6c-e4abc53f880b'
const fields = new Map([['seo', { label: 'Search and social' }]])
const lines = (details: unknown) =>
  detailLines(details, fields, (time) => `at ${time.slice(11, 16)}`).map(
    ({ label, words }) => `${label} = ${words}`,
  )

test('an event says what it has to say in words, without ids and hashes', () => {
  expect(
    lines({
      schedule: id,
      hash: 'a'.repeat(64),
      title: 'Sea gates',
      from: 'in_review',
      at: '2026-11-30T10:11:12.000Z',
      isUnseen: true,
      state: 'not-needed',
      attempts: 3,
      changed: ['leadImage', 'seo'],
    }),
  ).toEqual([
    'Title = Sea gates',
    'From = In review',
    'At = at 10:11',
    'Is unseen = Yes',
    'State = Not needed',
    'Attempts = 3',
    'Changed = Lead image, Search and social',
  ])
})

test('what is told within is told with it, and nothing is a line without words', () => {
  expect(lines({ picture: { id, title: 'Quay', changed: ['alt'] }, ended: [id], note: null })).toEqual([
    'Picture = Title: Quay · Changed: Alt',
  ])
  for (const nothing of [null, undefined, 'words', [id], {}]) expect(lines(nothing)).toEqual([])
})

test('a row names its document by two values or by one', () => {
  expect(namedDocument('articles', id)).toEqual({ resource: 'articles', id })
  expect(namedDocument(`articles:${id}`, undefined)).toEqual({ resource: 'articles', id })
  expect(namedDocument('site-settings', null)).toEqual({ resource: 'site-settings', id: undefined })
  expect(namedDocument(undefined, id)).toBeUndefined()
})
