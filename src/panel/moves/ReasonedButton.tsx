'use client'

import { Button, Tooltip } from '@payloadcms/ui'
import { useState } from 'react'

import type { Move } from './arrangeMoves.ts'

type Props = { move: Move; isBusy: boolean; onPick: (move: Move) => void }

/** The button for the next move. When the move cannot be made yet, it stays focusable and shows the reason. */
export const ReasonedButton = ({ move, isBusy, onPick }: Props) => {
  const [isTold, setTold] = useState(false)
  const { reason } = move
  return (
    <span
      className="reasoned-button"
      onBlur={() => setTold(false)}
      onFocus={() => setTold(true)}
      onMouseEnter={() => setTold(true)}
      onMouseLeave={() => setTold(false)}
    >
      <Button
        className={reason ? 'reasoned-button--refused' : ''}
        extraButtonProps={{
          'aria-disabled': Boolean(reason),
          'aria-describedby': reason ? 'move-reason' : undefined,
        }}
        disabled={isBusy}
        id={`action-${move.name}`}
        onClick={() => onPick(move)}
        size="medium"
      >
        {move.label}
      </Button>
      {reason && <Reason isTold={isTold} words={reason} />}
    </span>
  )
}

/** The reason: read out with the button, and visible on hover and focus. */
const Reason = ({ words, isTold }: { words: string; isTold: boolean }) => (
  <>
    <span className="sr-only" id="move-reason">
      {words}
    </span>
    <Tooltip className="reasoned-button__tip" delay={100} position="bottom" show={isTold} staticPositioning>
      {words}
    </Tooltip>
  </>
)
