'use client'

import { useStanding } from '../moves/useStanding.ts'
import { publicView } from './publicView.ts'
import { StageBadge } from './StageBadge.tsx'

const short = {
  live: 'Live',
  pending: 'Earlier text live',
  down: 'Withdrawn from readers',
  never: 'Not public',
} as const

/** The line above the editor, instead of Payload's status: the stage, and what readers see. */
export const StageStatus = () => {
  const { standing } = useStanding()
  if (!standing) return null
  const { tone, words } = publicView(standing)
  return (
    <span className="stage-status">
      <StageBadge stage={standing.stage} />
      {standing.stage !== 'withdrawn' && (
        <span className={`stage-status__view stage-status__view--${tone}`} title={words}>
          {short[tone]}
        </span>
      )}
    </span>
  )
}
