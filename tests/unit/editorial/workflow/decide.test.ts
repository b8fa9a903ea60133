import fc from 'fast-check'

import type { StoryState } from '../../../../src/editorial/stories/storyState.ts'
import { decide } from '../../../../src/editorial/workflow/decide.ts'
import type { GuardFacts } from '../../../../src/editorial/workflow/guards.ts'
import { lanesOf } from '../../../../src/rules/workflow/lanes.ts'
import { type Stage, stages } from '../../../../src/rules/workflow/stages.ts'
import { transitionNames } from '../../../../src/rules/workflow/transitions.ts'
import { fineStory } from '../../../helpers/fineStory.ts'
import { expectedMove, leadsTo, type Move, moves, states } from '../../../helpers/matrixExpected.ts'

const now = new Date('2026-03-01T12:00:00Z')

/** A story against which no condition speaks. */
const fine: GuardFacts = {
  ...fineStory(now),
  required: ['headline'],
  checklist: [],
  comment: 'A good reason',
  plannedFor: '2026-03-01T13:00:00Z',
  embargoUntil: undefined,
  embargoIndefinite: false,
  review: {
    hash: 'a',
    writers: ['author'],
    approvals: [{ by: 'reviewer', name: 'Reviewer', at: now.toISOString(), hash: 'a' }],
    needed: 1,
    mayApproveOwn: false,
    actorId: 'editor',
  },
  lanes: lanesOf({}),
}

const stateOf = (name: string): StoryState => {
  const [first = '', pending] = name.split('+')
  const stage = stages.find((one) => one === (pending ?? first)) ?? 'draft'
  if (first === 'published') return { stage, live: 'published' }
  return { stage, live: first === 'withdrawn' ? 'withdrawn' : 'never' }
}

test('the moves are the ten of the rules, and lead where the rules say', () => {
  expect([...transitionNames].sort()).toEqual([...moves].sort())
  for (const name of transitionNames) {
    const start = states.find(
      (state) => expectedMove({ type: 'articles', actor: 'admin', state }, name) === 'ok',
    )
    expect(decide({ name, state: stateOf(start ?? ''), mayRole: true, facts: fine })).toEqual({
      ok: true,
      to: leadsTo[name],
    })
  }
})

test.each(states)('from %s, whoever may do everything makes just the moves of the table', (state) => {
  for (const name of moves) {
    const decision = decide({ name, state: stateOf(state), mayRole: true, facts: fine })
    const found = decision.ok ? 'ok' : decision.status
    expect({ name, found }).toEqual({
      name,
      found: expectedMove({ type: 'articles', actor: 'admin', state }, name),
    })
  }
})

test('role is named before stage, and stage before conditions', () => {
  const unready = { ...fine, content: {}, comment: undefined, plannedFor: undefined }
  const ask = { name: 'publish-now', facts: unready } as const
  expect(decide({ ...ask, state: { stage: 'approved', live: 'never' }, mayRole: false })).toMatchObject({
    status: 403,
  })
  expect(decide({ ...ask, state: { stage: 'approved', live: 'never' }, mayRole: true })).toMatchObject({
    status: 409,
  })
  const refusal = decide({ ...ask, state: { stage: 'draft', live: 'never' }, mayRole: true })
  expect(refusal).toMatchObject({ status: 422, problems: [{ path: 'comment' }, { path: 'headline' }] })
})

test('a refusal by conditions says all that is missing, in words', () => {
  const unready = { ...fine, content: {}, comment: undefined }
  const state = { stage: 'draft', live: 'never' } as const
  expect(decide({ name: 'publish-now', state, mayRole: true, facts: unready })).toMatchObject({
    message: 'Not yet ready to publish now. Say why. The reason is kept with this move. Fill in “Headline”.',
  })
})

test('a refusal by role names the move', () => {
  const state = { stage: 'draft', live: 'never' } as const
  expect(decide({ name: 'publish', state, mayRole: false, facts: fine })).toMatchObject({
    message: 'Your role may not publish this.',
  })
})

const misplaced: [Move, StoryState, string][] = [
  [
    'submit',
    { stage: 'approved', live: 'never' },
    'submit. The move starts from draft, and this is approved.',
  ],
  [
    'submit',
    { stage: 'published', live: 'published' },
    'submit. The move starts from draft, and this is published.',
  ],
  [
    'submit',
    { stage: 'withdrawn', live: 'withdrawn' },
    'submit. The move starts from draft, and this is withdrawn.',
  ],
  [
    'withdraw',
    { stage: 'draft', live: 'never' },
    'withdraw. The move starts from a live text, and this is draft.',
  ],
  [
    'request-changes',
    { stage: 'draft', live: 'published' },
    'request changes. The move starts from in review or approved, and this is draft (an earlier text is live).',
  ],
]

test.each(misplaced)('%s from %j is refused in words', (name, state, words) => {
  expect(decide({ name, state, mayRole: true, facts: fine })).toMatchObject({
    code: 'wrong-stage',
    message: `Cannot ${words}`,
  })
})

const yes = (by: string, hash = 'a') => ({ by, name: by, at: now.toISOString(), hash })
const approvalCases: [number, string, ReturnType<typeof yes>[], Stage][] = [
  [1, 'nobody', [], 'approved'],
  [2, 'nobody', [], 'in_review'],
  [2, 'one', [yes('ida')], 'approved'],
  [2, 'one, of an earlier text', [yes('ida', 'b')], 'in_review'],
  [3, 'one', [yes('ida')], 'in_review'],
]

test.each(approvalCases)(
  'an approval where %i are needed, after that of %s',
  (needed, _who, approvals, to) => {
    const facts = { ...fine, review: { ...fine.review, approvals, needed } }
    const state = { stage: 'in_review', live: 'never' } as const
    expect(decide({ name: 'approve', state, mayRole: true, facts })).toEqual({ ok: true, to })
  },
)

const anyState = fc.constantFrom(...states)
const anyMove = fc.constantFrom(...moves)

test('nothing that the table denies is ever allowed, whatever the facts', () => {
  const facts = fc.record({
    comment: fc.option(fc.string(), { nil: undefined }),
    plannedFor: fc.constantFrom(undefined, '2026-03-01T13:00:00Z', '2020-01-01T00:00:00Z'),
    embargoUntil: fc.constantFrom(undefined, '2026-03-01T13:00:00Z', '2020-01-01T00:00:00Z'),
    headline: fc.string(),
  })
  fc.assert(
    fc.property(anyState, anyMove, fc.boolean(), facts, (state, name, mayRole, { headline, ...said }) => {
      const decision = decide({
        name,
        state: stateOf(state),
        mayRole,
        facts: { ...fine, ...said, content: { headline } },
      })
      if (!decision.ok) return true
      return mayRole && expectedMove({ type: 'articles', actor: 'admin', state }, name) === 'ok'
    }),
  )
})

test('no chain of moves by people who may not publish reaches the public', () => {
  const rights = fc.constantFrom<('author' | 'reviewer')[]>('author', 'reviewer')
  const chain = fc.array(fc.tuple(rights, anyMove), { maxLength: 40 })
  fc.assert(
    fc.property(chain, (steps) => {
      let state: StoryState = { stage: 'draft', live: 'never' }
      for (const [actor, name] of steps) {
        const mayRole = states.some(
          (from) => expectedMove({ type: 'articles', actor, state: from }, name) === 'ok',
        )
        const decision = decide({ name, state, mayRole, facts: fine })
        if (decision.ok) state = { ...state, stage: decision.to }
      }
      return state.stage !== 'published' && state.stage !== 'scheduled' && state.stage !== 'withdrawn'
    }),
  )
})
