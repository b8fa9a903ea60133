import { stagePolicy } from '../../rules/workflow/policy.ts'
import type { Stage } from '../../rules/workflow/stages.ts'

/** Whether a text that stands there has left its writer's hands, for somebody with or without the right to revise it. */
export const isOutOfHands = (stage: Stage, mayRevise: boolean): boolean =>
  stagePolicy[stage].edit.needs === 'revise' && !mayRevise
