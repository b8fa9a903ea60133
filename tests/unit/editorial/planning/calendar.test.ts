import { entriesOf } from '../../../../src/editorial/planning/calendar.ts'
import { rangeOf, turned } from '../../../../src/editorial/planning/pages.ts'

test.each([
  ['day', '2026-12-03', '2026-12-03', '2026-12-03'],
  ['week', '2026-12-03', '2026-11-30', '2026-12-06'],
  ['week', '2026-12-06', '2026-11-30', '2026-12-06'],
  ['month', '2026-12-03', '2026-11-30', '2027-01-03'],
  ['month', '2027-02-28', '2027-02-01', '2027-02-28'],
  ['month', '2026-08-31', '2026-07-27', '2026-09-06'],
] as const)('the %s of %s is from %s to %s', (span, day, from, to) =>
  expect(rangeOf(span, day)).toEqual({ from, to }),
)

test.each([
  ['day', '2026-12-31', 1, '2027-01-01'],
  ['week', '2026-12-31', -1, '2026-12-24'],
  ['month', '2026-12-15', 1, '2027-01-15'],
  ['month', '2027-01-31', 1, '2027-02-28'],
  ['month', '2026-03-31', -1, '2026-02-28'],
  ['month', '2026-01-01', -1, '2025-12-01'],
] as const)('the %s of %s turned by %s is that of %s', (span, day, by, expected) =>
  expect(turned(span, day, by)).toBe(expected),
)

const story = {
  id: 's1',
  headline: '',
  planning: { workingHeadline: 'Mayor and the quay', due: '2026-12-01T23:30:00.000Z' },
  stage: 'draft',
  section: { name: 'Harbour' },
  createdBy: { name: 'Ida Brod' },
}
const around = {
  assigned: new Map([['s1', ['Ida Brod', 'Ole Vik']]]),
  range: { from: '2026-12-01', to: '2026-12-31' },
  zone: 'Europe/Berlin',
  now: new Date('2026-12-01T12:00:00Z'),
}
const briefly = (change: object, more: object = {}) =>
  entriesOf([{ ...story, ...change }], { ...around, ...more }).map(({ kind, day }) => `${kind} ${day}`)

test('an entry says what the desk has to know of a story, and is on the day of the newsroom’s clock', () => {
  expect(entriesOf([story], around)).toEqual([
    {
      kind: 'due',
      id: 's1',
      title: 'Mayor and the quay',
      stage: 'draft',
      section: 'Harbour',
      people: ['Ida Brod', 'Ole Vik'],
      at: '2026-12-01T23:30:00.000Z',
      day: '2026-12-02',
      isOverdue: false,
    },
  ])
  expect(briefly({}, { zone: 'UTC' })).toEqual(['due 2026-12-01'])
  expect(briefly({}, { range: { from: '2026-12-01', to: '2026-12-01' } })).toEqual([])
})

test('only a scheduled story has a time at which it goes live, and an embargo holds what is not out', () => {
  const times = { plannedFor: '2026-12-03T08:00:00.000Z', embargoUntil: '2026-12-02T08:00:00.000Z' }
  const scheduled = ['due 2026-12-02', 'embargo 2026-12-02', 'scheduled 2026-12-03']
  expect(briefly({ ...times, stage: 'scheduled' })).toEqual(scheduled)
  expect(briefly({ ...times, stage: 'approved' })).toEqual(['due 2026-12-02', 'embargo 2026-12-02'])
  expect(briefly({ ...times, stage: 'published' })).toEqual(['due 2026-12-02'])
})

test('what is due and not out is overdue after its time; what happens first stands first', () => {
  const early = { planning: { due: '2026-12-01T11:00:00.000Z' } }
  const stories = [
    story,
    { ...story, ...early, id: 's2' },
    { ...story, ...early, id: 's3', publishedAt: '2026-12-01T10:00:00.000Z' },
  ]
  const found = entriesOf(stories, around).map(({ id, isOverdue }) => [id, isOverdue])
  expect(found).toEqual([
    ['s2', true],
    ['s3', false],
    ['s1', false],
  ])
})
