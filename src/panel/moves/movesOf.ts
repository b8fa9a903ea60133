import { type Stage, stageLabels } from '../../rules/workflow/stages.ts'
import { arrangeMoves, type Move } from './arrangeMoves.ts'
import type { Standing } from './standing.ts'

/** The moves from where a story stands, the next one first. */
export const movesOf = (standing: Standing): Move[] => {
  const { others, primary } = arrangeMoves(standing, false)
  return primary ? [primary, ...others] : others
}

/**
 * What comes of a card that is dropped on another stage: the moves that lead there and can be made, or the reason why
 * there is none.
 */
export const movesInto = (standing: Standing, to: Stage): Move[] | string => {
  const moves = movesOf(standing).filter((move) => move.to === to)
  const possible = moves.filter(({ reason }) => reason === undefined)
  if (possible.length > 0) return possible
  return (
    moves[0]?.reason ??
    `No move leads from “${stageLabels[standing.stage]}” to “${stageLabels[to]}”. The card’s button offers those that there are.`
  )
}
