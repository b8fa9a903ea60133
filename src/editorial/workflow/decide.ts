import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'
import { type Stage, stageWords } from '../../rules/workflow/stages.ts'
import { type TransitionName, transitions } from '../../rules/workflow/transitions.ts'
import { standingApprovals } from '../stories/approvals.ts'
import type { StoryState } from '../stories/storyState.ts'
import { type GuardFacts, runGuards } from './guards.ts'

export type Decision = { ok: true; to: Stage } | Refusal

/**
 * Decides whether a move may be made, for the transition route, GraphQL and ordinary updates alike.
 *
 * @param input.mayRole whether the rights table allows this person the move on this story
 * @returns the new stage, or the first reason against it: role, then stage, then conditions
 */
export const decide = (input: {
  name: TransitionName
  state: StoryState
  mayRole: boolean
  facts: GuardFacts
}): Decision => {
  const { name, state, mayRole, facts } = input
  const transition = transitions[name]
  if (!mayRole) return refuse('role-may-not/move', { move: spoken(name) })
  if (!leavesFrom(name, state)) return wrongStage(name, state)
  const problems = runGuards(transition.guards, facts)
  if (problems.length === 0) return { ok: true, to: landing(name, state, facts) }
  const reasons = problems.map(({ message }) => message).join(' ')
  return refuse('condition-not-met/move', { move: spoken(name), reasons, problems })
}

/** The stage that a move leads to; an approval that is not the last one needed leaves the stage unchanged. */
const landing = (name: TransitionName, { stage }: StoryState, { review }: GuardFacts): Stage => {
  const { approves, to } = transitions[name]
  const approvals = standingApprovals(review.approvals, review.hash).length + 1
  return approves && approvals < review.needed ? stage : to
}

/** Whether the move can be made from the current stage. */
export const leavesFrom = (name: TransitionName, { stage, live }: StoryState): boolean => {
  const { from } = transitions[name]
  return from === 'live' ? live === 'published' : from.includes(stage)
}

const spoken = (name: TransitionName): string => name.replaceAll('-', ' ')

const wrongStage = (name: TransitionName, { stage, live }: StoryState): Refusal => {
  const { from } = transitions[name]
  const wanted = from === 'live' ? 'a live text' : from.map(stageWords).join(' or ')
  const standing =
    live === 'published' && stage !== 'published'
      ? `${stageWords(stage)} (an earlier text is live)`
      : stageWords(stage)
  return refuse('wrong-stage/move', { move: spoken(name), wanted, standing })
}
