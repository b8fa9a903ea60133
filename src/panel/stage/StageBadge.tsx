import { type Stage, stageLabels } from '../../rules/workflow/stages.ts'

/** Where a revision stands, in words and in a colour of its own. */
export const StageBadge = ({ stage }: { stage: Stage }) => (
  <span className={`stage-badge stage-badge--${stage}`}>{stageLabels[stage]}</span>
)
