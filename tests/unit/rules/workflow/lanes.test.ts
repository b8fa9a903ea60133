import {
  decideLane,
  isLaneName,
  laneNames,
  laneProblems,
  lanesAfterEdit,
  lanesOf,
  laneStates,
} from '../../../../src/rules/workflow/lanes.ts'
import { stages } from '../../../../src/rules/workflow/stages.ts'
import { sentence } from '../../../helpers/sentence.ts'

test('a document that nobody has touched needs no lane', () => {
  expect(laneNames).toEqual(['legal', 'pictures'])
  const untouched = { legal: { state: 'not_needed' }, pictures: { state: 'not_needed' } }
  expect(lanesOf({})).toEqual(untouched)
  expect(lanesOf({ lanes: null })).toEqual(untouched)
  const legal = { state: 'cleared', by: 'ida', name: 'Ida' }
  expect(lanesOf({ lanes: { legal } })).toEqual({ ...untouched, legal })
})

test('an edit asks again for what was cleared, and leaves the rest', () => {
  const lanes = lanesOf({
    lanes: { legal: { state: 'cleared', by: 'ida' }, pictures: { state: 'required', by: 'jo' } },
  })
  expect(lanesAfterEdit(lanes)).toEqual({
    legal: { state: 'required' },
    pictures: { state: 'required', by: 'jo' },
  })
  expect(lanesAfterEdit(lanesOf({}))).toEqual(lanesOf({}))
})

test('what is required stands in the way, by name', () => {
  expect(laneProblems(lanesOf({}))).toEqual([])
  expect(laneProblems(lanesOf({ lanes: { legal: { state: 'cleared' } } }))).toEqual([])
  expect(laneProblems(lanesOf({ lanes: { legal: { state: 'required' } } }))).toEqual([
    { path: 'lanes.legal', message: 'Legal has not cleared this text yet.' },
  ])
})

test('names are known', () => {
  expect([isLaneName('legal'), isLaneName('sport'), isLaneName(undefined)]).toEqual([true, false, false])
})

const all = { require: true, clear: true }

test.each(stages)('at %s', (stage) => {
  const isOver = stage === 'published' || stage === 'withdrawn'
  for (const to of laneStates) {
    const decision = decideLane({ name: 'legal', to, stage, may: all, isWriter: false })
    expect(decision.ok ? 'ok' : decision.status).toBe(isOver ? 409 : 'ok')
  }
})

test('asking needs one right, clearing and dropping the other', () => {
  const ask = { name: 'pictures', stage: 'draft', isWriter: false } as const
  for (const to of laneStates) {
    const asker = decideLane({ ...ask, to, may: { require: true, clear: false } })
    const clearer = decideLane({ ...ask, to, may: { require: false, clear: true } })
    expect([asker.ok, clearer.ok]).toEqual([to === 'required', to !== 'required'])
  }
  expect(decideLane({ ...ask, to: 'not_needed', may: { require: true, clear: false } })).toMatchObject({
    status: 403,
    code: 'role-may-not',
    message: 'Your role may not set Pictures to not needed.',
  })
})

test('a writer asks for a lane and drops it, but does not clear it', () => {
  const ask = { name: 'legal', stage: 'in_review', may: all, isWriter: true } as const
  expect(decideLane({ ...ask, to: 'cleared' })).toMatchObject({
    status: 422,
    message: sentence,
    problems: [{ path: 'writers', message: sentence }],
  })
  expect(decideLane({ ...ask, to: 'required' }).ok).toBe(true)
  expect(decideLane({ ...ask, to: 'not_needed' }).ok).toBe(true)
})

test('the right is asked before the stage, the stage before the rest', () => {
  const ask = { name: 'legal', to: 'cleared', stage: 'published', isWriter: true } as const
  expect(decideLane({ ...ask, may: { require: false, clear: false } })).toMatchObject({ status: 403 })
  expect(decideLane({ ...ask, may: all })).toMatchObject({
    status: 409,
    message: 'This is published. There is no new text for Legal to look at.',
  })
})
