import type { Stage } from '../../rules/workflow/stages.ts'
import { type TransitionName, transitionNames, transitions } from '../../rules/workflow/transitions.ts'
import type { StoryState } from '../stories/storyState.ts'
import { leavesFrom } from './decide.ts'

/**
 * The moves that lead from the current stage to the stage that an ordinary update requests, best match first; empty when
 * there is none. Two moves lead from review back to draft: with a comment it is the reviewer's request for changes,
 * without one the writer's recall.
 */
export const movesTo = (input: {
  state: StoryState
  to: Stage
  comment: string | undefined
}): TransitionName[] => {
  const moves = transitionNames.filter(
    (name) => transitions[name].to === input.to && leavesFrom(name, input.state),
  )
  const hasComment = input.comment !== undefined && input.comment.trim() !== ''
  if (!hasComment) return moves
  return [...moves.filter(saysWhy), ...moves.filter((name) => !saysWhy(name))]
}

const saysWhy = (name: TransitionName): boolean => name === 'request-changes'
