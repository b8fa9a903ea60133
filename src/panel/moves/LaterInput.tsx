'use client'

import { TimeInput } from './TimeInput.tsx'
import type { PlannedTime } from './usePlannedTime.ts'

type Props = { isLater: boolean; onChange: (isLater: boolean) => void; time: PlannedTime }

/** The inputs to schedule a withdrawal instead of withdrawing at once. */
export const LaterInput = ({ isLater, onChange, time }: Props) => (
  <>
    <label className="move-dialog__later">
      <input checked={isLater} id="move-later" onChange={() => onChange(!isLater)} type="checkbox" />
      Not now: at a time
    </label>
    {isLater && <TimeInput label="Comes down at" time={time} />}
  </>
)
