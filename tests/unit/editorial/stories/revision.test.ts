import { nextRevision, revOf } from '../../../../src/editorial/stories/revision.ts'

const approval = { by: 'mara', name: 'Mara', at: '2026-03-01T12:00:00.000Z', hash: 'a' }
const newest = {
  rev: 7,
  writers: ['ida'],
  approvals: [approval],
  lanes: { legal: { state: 'cleared' as const }, pictures: { state: 'not_needed' as const } },
}
const by = { writer: 'jonas', savedBy: 'jonas' }

test('the first revision is number one and has one writer', () => {
  expect(nextRevision({ newest: undefined, stage: 'draft', isEdit: true, ...by })).toEqual({
    rev: 1,
    savedBy: 'jonas',
    writers: ['jonas'],
    approvals: [],
    lanes: { legal: { state: 'not_needed' }, pictures: { state: 'not_needed' } },
  })
})

test('an edit adds its writer once, and voids approvals and clearances', () => {
  const after = nextRevision({ newest, stage: 'in_review', isEdit: true, ...by })
  expect(after).toMatchObject({ rev: 8, writers: ['ida', 'jonas'], approvals: [] })
  expect(after.lanes.legal).toEqual({ state: 'required' })
  const again = nextRevision({ newest: { ...after }, stage: 'in_review', isEdit: true, ...by })
  expect(again.writers).toEqual(['ida', 'jonas'])
})

test('a write that changes no word carries everything on', () => {
  expect(nextRevision({ newest, stage: 'approved', isEdit: false, ...by })).toEqual({
    ...newest,
    rev: 8,
    savedBy: 'jonas',
  })
})

test.each(['published', 'withdrawn'] as const)(
  'the first edit of a %s text starts the writers anew',
  (stage) => {
    expect(nextRevision({ newest, stage, isEdit: true, ...by }).writers).toEqual(['jonas'])
  },
)

test.each(['draft', 'in_review', 'approved', 'scheduled'] as const)(
  'an edit at %s keeps the writers',
  (stage) => {
    expect(nextRevision({ newest, stage, isEdit: true, ...by }).writers).toEqual(['ida', 'jonas'])
  },
)

test('a withdrawal carries on the live revision, and counts from the newest', () => {
  const base = { rev: 3, writers: ['mara'], approvals: [] }
  expect(nextRevision({ newest, base, stage: 'draft', isEdit: false, ...by })).toMatchObject({
    rev: 8,
    writers: ['mara'],
    approvals: [],
  })
})

test('the server itself writes no text', () => {
  const after = nextRevision({ newest, stage: 'draft', isEdit: true, writer: undefined, savedBy: null })
  expect(after.writers).toStrictEqual(['ida'])
  expect(after.savedBy).toBeNull()
})

test('what has no number yet counts as none', () => {
  expect([revOf(undefined), revOf({}), revOf({ rev: '3' }), revOf({ rev: 3 })]).toEqual([0, 0, 0, 3])
})
