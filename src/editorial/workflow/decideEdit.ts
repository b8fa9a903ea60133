import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { stagePolicy } from '../../rules/workflow/policy.ts'
import { type Stage, stageWords } from '../../rules/workflow/stages.ts'

/**
 * Decides whether a text may be changed in its current stage. An edit after approval voids the approval; an edit of a live
 * or withdrawn story starts a new draft and does not change what the public sees.
 *
 * @returns the stage of the changed revision, or a refusal: 403 when the person may never change this story, 409 when they
 *   may not in the current stage
 */
export const decideEdit = (input: {
  stage: Stage
  may: Readonly<Record<'update' | 'revise', boolean>>
}): { ok: true; to: Stage } | Refusal => {
  const rule = stagePolicy[input.stage].edit
  if (!input.may.update) return refuse('role-may-not/change')
  if (input.may[rule.needs]) return { ok: true, to: rule.to }
  return refuse('wrong-stage/edit', { stage: stageWords(input.stage) })
}
