import { type Refusal, refuse } from './decide.ts'
import type { Stage } from './stages.ts'

/** The right an edit needs, and the stage that the edited revision then has. */
type EditRule = { needs: 'update' | 'revise'; to: Stage }

/**
 * What an edit does at each stage. An edit after approval voids the approval; an edit of a live or withdrawn
 * story starts a new draft revision and leaves what the public sees alone. `update` is the writer's right,
 * `revise` the right to change a text that has left the writer's hands.
 */
export const editing = {
  draft: { needs: 'update', to: 'draft' },
  in_review: { needs: 'revise', to: 'in_review' },
  approved: { needs: 'revise', to: 'draft' },
  scheduled: { needs: 'revise', to: 'draft' },
  published: { needs: 'update', to: 'draft' },
  withdrawn: { needs: 'update', to: 'draft' },
} as const satisfies Record<Stage, EditRule>

/**
 * Whether a text may be changed where it stands.
 *
 * @returns the stage of the changed revision, or a refusal: 403 when the person may never change this story,
 *   409 when the story is out of their hands for now
 */
export const decideEdit = (ask: {
  stage: Stage
  may: Readonly<Record<'update' | 'revise', boolean>>
}): { ok: true; to: Stage } | Refusal => {
  const rule = editing[ask.stage]
  if (!ask.may.update) return refuse('role-may-not', 'Your role may not change this.')
  if (ask.may[rule.needs]) return { ok: true, to: rule.to }
  return refuse(
    'wrong-stage',
    `This is ${ask.stage}: recall it, or ask for changes, before changing its text.`,
  )
}
