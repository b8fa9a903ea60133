import { movesTo } from '../../../../src/editorial/workflow/movesTo.ts'
import type { Stage } from '../../../../src/rules/workflow/stages.ts'

const cases: [Stage, Stage, string | undefined, string[]][] = [
  ['draft', 'in_review', undefined, ['submit']],
  ['draft', 'published', 'why', ['publish-now']],
  ['draft', 'approved', undefined, []],
  ['in_review', 'draft', undefined, ['recall', 'request-changes']],
  ['in_review', 'draft', '  ', ['recall', 'request-changes']],
  ['in_review', 'draft', 'why', ['request-changes', 'recall']],
  ['approved', 'draft', undefined, ['request-changes']],
  ['approved', 'published', undefined, ['publish']],
  ['scheduled', 'approved', undefined, ['unschedule']],
  ['withdrawn', 'published', 'why', ['reinstate']],
]

test.each(cases)('from %s to %s, with the comment %j', (stage, to, comment, names) => {
  expect(movesTo({ state: { stage, live: 'never' }, to, comment })).toEqual(names)
})

test('a withdrawal starts from a live text, whatever is written beside it', () => {
  for (const stage of ['published', 'draft', 'in_review', 'approved'] as const) {
    expect(movesTo({ state: { stage, live: 'published' }, to: 'withdrawn', comment: 'why' })).toEqual([
      'withdraw',
    ])
    expect(movesTo({ state: { stage, live: 'never' }, to: 'withdrawn', comment: 'why' })).toEqual([])
  }
})
