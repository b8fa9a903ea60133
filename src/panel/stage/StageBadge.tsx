import { type Stage, stageLabels } from '../../rules/workflow/stages.ts'

/** The stage of a revision, with a colour of its own. */
export const StageBadge = ({ stage }: { stage: Stage }) => (
  <span className={`stage-badge stage-badge--${stage}`}>{stageLabels[stage]}</span>
)
