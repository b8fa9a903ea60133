import { consequences, type Wrote } from '../../../../src/editorial/schedule/consequences.ts'
import { decideWithdrawal } from '../../../../src/editorial/schedule/decideWithdrawal.ts'
import { pinProblem } from '../../../../src/editorial/schedule/pin.ts'

describe('the pin', () => {
  const pinned = { action: 'publish', rev: 4, hash: 'a' } as const
  const found = { stage: 'scheduled', live: 'never', rev: 4, hash: 'a' } as const

  test.each([
    ['the very text', found, undefined],
    ['a newer revision', { ...found, rev: 5 }, 'Revision 4 was scheduled'],
    ['another text', { ...found, hash: 'b' }, 'Revision 4 was scheduled'],
    ['another stage', { ...found, stage: 'draft' as const }, 'no longer scheduled'],
    ['no story', undefined, 'was deleted'],
  ])('on %s', (_what, story, problem) => {
    const said = pinProblem(pinned, story)
    expect(said === undefined ? undefined : said.includes(problem ?? '')).toBe(
      problem === undefined ? undefined : true,
    )
  })

  test('does not bind a withdrawal, which takes down what is live', () => {
    const withdrawal = { ...pinned, action: 'withdraw' } as const
    expect(pinProblem(withdrawal, { ...found, live: 'published', rev: 9, hash: 'z' })).toBeUndefined()
    expect(pinProblem(withdrawal, found)).toBe('The story was not live.')
  })
})

describe('a write of the story', () => {
  const rows = [
    { id: 'p', action: 'publish', state: 'waiting' },
    { id: 'w', action: 'withdraw', state: 'running' },
    { id: 'f', action: 'publish', state: 'failed' },
  ] as const
  const after = (wrote: Wrote, underWay?: string) => {
    const { cancelled, carriedOn, seen } = consequences(rows, wrote, underWay)
    return [cancelled, carriedOn, seen].map((list) => list.map(({ id }) => id).join())
  }

  test.each<[string, Wrote, string | undefined, string[]]>([
    ['an edit', { move: undefined, isEdit: true, to: 'draft' }, undefined, ['p', '', 'f']],
    ['a save', { move: undefined, isEdit: false, to: 'scheduled' }, undefined, ['', 'p', '']],
    ['another time', { move: 'schedule', isEdit: false, to: 'scheduled' }, undefined, ['p', '', 'f']],
    ['unscheduling', { move: 'unschedule', isEdit: false, to: 'approved' }, undefined, ['p', '', 'f']],
    ['a publication', { move: 'publish', isEdit: false, to: 'published' }, undefined, ['p', '', 'f']],
    ['its own publication', { move: 'publish', isEdit: false, to: 'published' }, 'p', ['', '', 'f']],
    ['a withdrawal', { move: 'withdraw', isEdit: false, to: 'withdrawn' }, undefined, ['p,w', '', 'f']],
    ['its own withdrawal', { move: 'withdraw', isEdit: false, to: 'withdrawn' }, 'w', ['p', '', 'f']],
  ])('%s', (_what, wrote, underWay, expected) => {
    expect(after(wrote, underWay)).toEqual(expected)
  })
})

describe('a withdrawal at a time', () => {
  const now = new Date('2026-01-01T00:00:00Z')
  const ask = {
    mayRole: true,
    live: 'published' as const,
    rows: [],
    at: new Date('2026-01-02T00:00:00Z'),
    comment: 'Why',
    now,
  }
  const goesOut = { action: 'publish', state: 'waiting', at: '2026-01-01T12:00:00Z' } as const
  const outcome = (more: Partial<Parameters<typeof decideWithdrawal>[0]>) => {
    const decision = decideWithdrawal({ ...ask, ...more })
    return decision.ok ? 'ok' : [decision.status, ...decision.problems.map(({ path }) => path)].join()
  }

  test.each([
    ['of a live story', {}, 'ok'],
    ['without the right', { mayRole: false, live: 'never' as const }, '403'],
    ['of what is not live', { live: 'never' as const }, '409'],
    ['of what goes out before', { live: 'never' as const, rows: [goesOut] }, 'ok'],
    [
      'of what goes out later',
      { live: 'never' as const, rows: [{ ...goesOut, at: '2026-01-03T00:00:00Z' }] },
      '409',
    ],
    [
      'of what was to go out',
      { live: 'never' as const, rows: [{ ...goesOut, state: 'failed' as const }] },
      '409',
    ],
    ['at this very moment', { at: now }, '422,at'],
    ['without a reason', { comment: ' \n' }, '422,comment'],
  ])('%s', (_what, more, expected) => {
    expect(outcome(more)).toBe(expected)
  })
})
