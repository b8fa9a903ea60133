import { leavesFrom } from '../../editorial/workflow/decide.ts'
import type { Offer } from '../../editorial/workflow/payload/offers.ts'
import { stagePolicy } from '../../rules/workflow/policy.ts'
import { stageWords } from '../../rules/workflow/stages.ts'
import { type TransitionName, transitions } from '../../rules/workflow/transitions.ts'
import type { Standing } from './standing.ts'

/** A move as a button; with a reason when it cannot be made. */
export type Move = Offer & { reason: string | undefined }

export type MoveArrangement = { primary: Move | undefined; others: Move[] }

/** The candidates for the main button, in order of preference. */
const inFront: readonly TransitionName[] = ['submit', 'approve', 'publish', 'reinstate', 'recall']

/**
 * Arranges the server's offers for the panel: the next move as the main button, the rest in a menu. Moves that do not start
 * from the current stage are left out; those that cannot be made are shown with the reason.
 *
 * @param isModified whether the form has unsaved changes
 */
export const arrangeMoves = (standing: Standing, isModified: boolean): MoveArrangement => {
  const moves = standing.transitions
    .filter(({ name }) => leavesFrom(name, standing))
    .map((offer): Move => ({ ...offer, reason: reasonAgainst(offer, standing, isModified) }))
  const primary = inFront
    .map((name) => moves.find((move) => move.name === name))
    .find((move) => move !== undefined && move.refusal?.status !== 403)
  return { primary, others: moves.filter((move) => move !== primary) }
}

const reasonAgainst = (offer: Offer, { stage }: Standing, isModified: boolean): string | undefined => {
  if (offer.refusal?.status === 403) return offer.refusal.message
  const after = stagePolicy[stage].edit.to
  if (isModified && after !== stage) {
    return `Save your changes first. This is ${stageWords(stage)}, and a changed text is a ${stageWords(after)} again.`
  }
  return isModified ? undefined : offer.refusal?.message
}

/** Whether the panel asks for something, or for confirmation, before it makes this move. */
export const asksFirst = ({ name, needsComment, needsTime }: Move): boolean =>
  needsComment || needsTime || transitions[name].isPublic === true
