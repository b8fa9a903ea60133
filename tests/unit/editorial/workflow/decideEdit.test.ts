import { decideEdit } from '../../../../src/editorial/workflow/decideEdit.ts'
import { stages } from '../../../../src/rules/workflow/stages.ts'
import { sentence } from '../../../helpers/sentence.ts'

/** The stage after an edit by a writer, and by somebody who may change a text that has left the writer's hands. */
const table = {
  draft: ['draft', 'draft'],
  in_review: [409, 'in_review'],
  approved: [409, 'draft'],
  scheduled: [409, 'draft'],
  published: ['draft', 'draft'],
  withdrawn: ['draft', 'draft'],
} as const

test.each(stages)('an edit at %s', (stage) => {
  const found = [false, true].map((revise) => {
    const decision = decideEdit({ stage, may: { update: true, revise } })
    return decision.ok ? decision.to : decision.status
  })
  expect(found).toEqual([...table[stage]])
})

test.each(stages)('who may not change a story may not at %s either', (stage) => {
  for (const revise of [false, true]) {
    expect(decideEdit({ stage, may: { update: false, revise } })).toMatchObject({
      ok: false,
      status: 403,
      message: sentence,
    })
  }
})

test('a writer is told where the text is that is out of their hands', () => {
  const decision = decideEdit({ stage: 'approved', may: { update: true, revise: false } })
  expect(decision).toMatchObject({
    code: 'wrong-stage',
    message: 'This is approved. Recall it, or ask for changes, before changing its text.',
  })
})
