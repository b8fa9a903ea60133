'use client'

import { Button, Tooltip } from '@payloadcms/ui'
import { useState } from 'react'

import type { Move } from './arrangeMoves.ts'

type Props = { move: Move; isBusy: boolean; onPick: (move: Move) => void }

/** The next step. When it may not be made yet it can still be reached, and says why. */
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

/** Read out with the button, and seen while the pointer or the focus is on it. */
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
