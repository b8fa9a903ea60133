import { cardOf, columnsOf } from '../../../../src/editorial/planning/board.ts'

const now = new Date('2026-07-01T10:00:00Z')
const around = { assigned: [], openBy: [], now }
const story = {
  id: 's1',
  headline: '',
  planning: {
    workingHeadline: 'Mayor and the quay',
    due: '2026-07-01T09:00:00.000Z',
    commissionedLength: 600,
  },
  stage: 'in_review',
  section: { name: 'Harbour' },
  createdBy: { name: 'Ida Brod' },
  wordCount: 420,
  lanes: { legal: { state: 'required' }, pictures: { state: 'not_needed' } },
  updatedAt: '2026-06-30T10:00:00.000Z',
}
const totals = { draft: 0, in_review: 0, approved: 0, scheduled: 0, published: 0, withdrawn: 0 }

test('a card says what the desk has to know of a story, each person once', () => {
  const card = cardOf(story, { ...around, assigned: ['Ida Brod', 'Ole Vik'], openBy: ['Ole Vik', 'Ole Vik'] })
  expect(card).toMatchObject({
    title: 'Mayor and the quay',
    section: 'Harbour',
    people: ['Ida Brod', 'Ole Vik'],
    isOverdue: true,
    words: 420,
    commissioned: 600,
    lanes: [{ lane: 'legal', state: 'required' }],
    openBy: ['Ole Vik'],
  })
})

test.each([
  ['not yet due', { planning: { due: '2026-07-01T10:00:01.000Z' } }],
  ['without a due date', { planning: null }],
  ['published once, with a correction under way', { publishedAt: '2026-06-01T00:00:00.000Z' }],
  ['published', { stage: 'published' }],
  ['withdrawn', { stage: 'withdrawn' }],
])('a story is not overdue when it is %s', (_name, change) => {
  expect(cardOf({ ...story, ...change }, around).isOverdue).toBe(false)
})

test('columns follow the workflow; what is due first stands first, and published stories by their last change', () => {
  const card = (id: string, change: object) => cardOf({ ...story, planning: {}, id, ...change }, around)
  const cards = [
    card('late', { updatedAt: '2026-06-01T00:00:00.000Z' }),
    card('recent', { updatedAt: '2026-06-29T00:00:00.000Z' }),
    card('due', { planning: { due: '2026-07-09T00:00:00.000Z' } }),
    card('sooner', { planning: { due: '2026-07-02T00:00:00.000Z' } }),
    card('old', { stage: 'published', updatedAt: '2026-01-01T00:00:00.000Z', planning: story.planning }),
    card('new', { stage: 'published', updatedAt: '2026-02-01T00:00:00.000Z' }),
  ]
  const columns = columnsOf(cards, { ...totals, in_review: 120, published: 2 })
  expect(columns.map(({ stage }) => stage)).toEqual(Object.keys(totals))
  expect(columns[1]?.cards.map(({ id }) => id)).toEqual(['sooner', 'due', 'recent', 'late'])
  expect(columns[1]?.total).toBe(120)
  expect(columns[4]?.cards.map(({ id }) => id)).toEqual(['new', 'old'])
})
