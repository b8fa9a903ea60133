import { isStage, stageLabels, stages } from '../../../../src/rules/workflow/stages.ts'
import { isTransitionName } from '../../../../src/rules/workflow/transitions.ts'
import { moves } from '../../../helpers/matrixExpected.ts'

const strangers = ['', 'Draft', 'live', 'submitted', 'constructor', undefined, null, 0, {}]

test('there are six stages, in the order of a life, and nothing else is one', () => {
  const order = ['draft', 'in_review', 'approved', 'scheduled', 'published', 'withdrawn']
  expect(stages).toEqual(order)
  expect(order.filter(isStage)).toEqual(order)
  expect([...strangers, 'submit', ['draft']].filter(isStage)).toEqual([])
  expect(stageLabels.in_review).toBe('In review')
})

test('there are ten moves, and nothing else is one', () => {
  expect(moves.filter(isTransitionName)).toEqual([...moves])
  expect([...strangers, 'draft', ['submit']].filter(isTransitionName)).toEqual([])
})
