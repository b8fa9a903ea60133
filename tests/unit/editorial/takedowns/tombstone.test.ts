import {
  goneRefusal,
  isWithdrawn,
  type Tombstone,
  tombstoneIn,
} from '../../../../src/editorial/takedowns/tombstone.ts'

const row = {
  _status: 'draft',
  stage: 'withdrawn',
  stageAt: '2026-03-04T05:06:07.000Z',
  stageNote: 'The reason stays inside',
  headline: 'Never told',
}

const told = (more: object = {}): Tombstone => {
  const tombstone = tombstoneIn('persons', { ...row, ...more })
  if (!tombstone) throw new Error('It is not withdrawn.')
  return tombstone
}

test('only what was public and is no more is withdrawn', () => {
  expect(isWithdrawn(row)).toBe(true)
  expect(isWithdrawn({ ...row, _status: 'published' })).toBe(false)
  expect(isWithdrawn({ ...row, stage: 'draft' })).toBe(false)
  expect(tombstoneIn('articles', { ...row, _status: 'published' })).toBeUndefined()
  expect(tombstoneIn('articles', row)?.kind).toBe('article')
})

test('a tombstone says what it was and when, and never a word of the text or the reason', () => {
  expect(goneRefusal(told())).toEqual({
    ok: false,
    code: 'gone',
    status: 410,
    message: 'This person was withdrawn.',
    problems: [],
    data: { kind: 'person', withdrawnAt: '2026-03-04T05:06:07.000Z' },
  })
})

test('a notice for readers is the message', () => {
  const withdrawalNotice = 'It was about another ship.'
  expect(goneRefusal(told({ stageAt: new Date(row.stageAt), withdrawalNotice }))).toMatchObject({
    message: 'It was about another ship.',
    data: { kind: 'person', notice: 'It was about another ship.', withdrawnAt: row.stageAt },
  })
  expect(told({ stageAt: null, withdrawalNotice: '' })).toEqual({ kind: 'person' })
})
