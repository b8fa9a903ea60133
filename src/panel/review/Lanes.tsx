'use client'

import { useState } from 'react'

import type { LaneOffer } from '../../editorial/workflow/payload/laneOffers.ts'
import type { LaneState } from '../../rules/workflow/lanes.ts'
import { useConflict } from '../conflicts/useConflict.tsx'
import { NoteDialog } from '../moves/NoteDialog.tsx'
import { LocalTime } from '../words/LocalTime.tsx'
import { laneWords } from './laneWords.ts'
import { useSetLane } from './useSetLane.ts'

/** The lanes of a story: the state of each, and what this person may do. */
export const Lanes = ({ lanes }: { lanes: readonly LaneOffer[] }) => {
  const [open, setOpen] = useState<{ lane: LaneOffer; to: LaneState }>()
  const { dialog, show } = useConflict()
  const setLane = useSetLane(show)
  return (
    <>
      <ul aria-label="Lanes" className="lanes">
        {lanes.map((lane) => (
          <Lane key={lane.lane} lane={lane} onPick={(to) => setOpen({ lane, to })} />
        ))}
      </ul>
      {open && (
        <NoteDialog
          effect={laneWords[open.to].effect}
          onClose={() => setOpen(undefined)}
          onMake={(comment) => setLane({ ...open, comment })}
          title={`${open.lane.label}: ${laneWords[open.to].act.toLowerCase()}`}
        />
      )}
      {dialog}
    </>
  )
}

const Lane = ({ lane, onPick }: { lane: LaneOffer; onPick: (to: LaneState) => void }) => (
  <li className="lane">
    <p className="lane__state">
      <span className="lane__name">{lane.label}</span>
      <span className={`lane__badge lane__badge--${lane.state}`}>{laneWords[lane.state].state}</span>
    </p>
    {lane.name && lane.at && (
      <p className="lane__by">
        {lane.name}, <LocalTime value={lane.at} />
      </p>
    )}
    {lane.mayBecome.length > 0 && (
      <p className="lane__acts">
        {lane.mayBecome.map((to) => (
          <button
            aria-label={`${lane.label}: ${laneWords[to].act.toLowerCase()}`}
            className="desk-act"
            key={to}
            onClick={() => onPick(to)}
            type="button"
          >
            {laneWords[to].act}
          </button>
        ))}
      </p>
    )}
  </li>
)
