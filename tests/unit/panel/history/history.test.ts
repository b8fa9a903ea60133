import { actionWords, actorWords, changedIn, type Entry } from '../../../../src/panel/history/entryWords.ts'
import { revisionBefore, revisionsIn } from '../../../../src/panel/history/revisionsIn.ts'
import { approvalWords } from '../../../../src/panel/review/approvalWords.ts'

const entry = (action: string, rev: number | null, more: Partial<Entry> = {}): Entry => ({
  at: '2026-03-01T12:00:00.000Z',
  action,
  rev,
  by: { kind: 'person', id: 'u1', name: 'Ana Kovač' },
  reason: null,
  details: null,
  ...more,
})

test('what was done is said in the words of the buttons', () => {
  const moved = entry('transition.submit', 2, { details: { from: 'draft', to: 'in_review' } })
  expect(actionWords(moved)).toBe('Submit for review: Draft → In review')
  expect(actionWords(entry('lane.legal', 3, { details: { lane: 'cleared' } }))).toBe('Legal: cleared')
  expect(actionWords(entry('edit', 2))).toBe('Edited')
  expect(actionWords(entry('preview.open', null))).toBe('A preview link was opened')
  expect(actionWords(entry('thread.take-over', null))).toBe('Thread: take over')
})

test('who did it is a name, or the server', () => {
  expect(actorWords(entry('edit', 1))).toBe('Ana Kovač')
  expect(actorWords(entry('edit', 1, { by: { kind: 'system', id: null, name: null } }))).toBe('Copydesk')
})

test('an entry without details has changed nothing', () => {
  expect(changedIn(entry('edit', 1))).toEqual([])
  expect(changedIn(entry('edit', 1, { details: { changed: ['dek', 7] } }))).toEqual(['dek'])
})

test('revisions are listed once each, newest first, and a sign-off makes none', () => {
  const revisions = revisionsIn([
    entry('sign-off', 3),
    entry('edit', 3),
    entry('edit', 2),
    entry('create', 1),
  ])
  expect(revisions.map(({ rev }) => rev)).toEqual([3, 2, 1])
  expect(revisions[0]?.words).toBe('Edited, Ana Kovač')
  expect([3, 1].map((rev) => revisionBefore(revisions, rev))).toEqual([2, undefined])
})

test('approvals are counted against what is needed, with the names', () => {
  const given = [{ name: 'Ana Kovač', at: '2026-03-01T12:00:00.000Z' }]
  expect(approvalWords({ needed: 2, given })).toBe('1 of 2 approvals: Ana Kovač')
  expect(approvalWords({ needed: 1, given: [] })).toBe('0 of 1 approval')
})
