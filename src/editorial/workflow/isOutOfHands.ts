import { stagePolicy } from '../../rules/workflow/policy.ts'
import type { Stage } from '../../rules/workflow/stages.ts'

/** Whether a text in this stage may not be changed by a person with or without the right to revise it. */
export const isOutOfHands = (stage: Stage, mayRevise: boolean): boolean =>
  stagePolicy[stage].edit.needs === 'revise' && !mayRevise
