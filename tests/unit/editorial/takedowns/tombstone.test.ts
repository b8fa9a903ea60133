import { goneRefusal, isWithdrawn, tombstoneOf } from '../../../../src/editorial/takedowns/tombstone.ts'

const row = {
  _status: 'draft',
  stage: 'withdrawn',
  stageAt: '2026-03-04T05:06:07.000Z',
  stageNote: 'The reason stays inside',
  headline: 'Never told',
}

test('only what was public and is no more is withdrawn', () => {
  expect(isWithdrawn(row)).toBe(true)
  expect(isWithdrawn({ ...row, _status: 'published' })).toBe(false)
  expect(isWithdrawn({ ...row, stage: 'draft' })).toBe(false)
})

test('a tombstone says what it was and when, and never a word of the text or the reason', () => {
  expect(goneRefusal(tombstoneOf(row, 'article'))).toEqual({
    ok: false,
    code: 'gone',
    status: 410,
    message: 'This article was withdrawn.',
    problems: [],
    data: { kind: 'article', withdrawnAt: '2026-03-04T05:06:07.000Z' },
  })
})

test('a notice for readers is the message', () => {
  const told = { ...row, stageAt: new Date(row.stageAt), withdrawalNotice: 'It was about another ship.' }
  expect(goneRefusal(tombstoneOf(told, 'person'))).toMatchObject({
    message: 'It was about another ship.',
    data: { kind: 'person', notice: 'It was about another ship.', withdrawnAt: row.stageAt },
  })
  expect(tombstoneOf({ ...row, stageAt: null, withdrawalNotice: '' }, 'person')).toEqual({ kind: 'person' })
})
