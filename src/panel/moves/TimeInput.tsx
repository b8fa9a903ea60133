'use client'

import { fromWallTime } from '../../text/time/wallTime.ts'
import { LocalTime } from '../words/LocalTime.tsx'
import { ownZone, zonesFrom } from './plannedTime.ts'
import type { PlannedTime } from './usePlannedTime.ts'

/** The inputs for a time and its time zone. */
export const TimeInput = ({ label, time }: { label: string; time: PlannedTime }) => (
  <>
    <div className="move-dialog__field">
      <label htmlFor="move-time">{label}</label>
      <input
        aria-describedby="move-time-hint"
        autoFocus
        id="move-time"
        onChange={(event) => time.setWall(event.target.value)}
        type="datetime-local"
        value={time.wall}
      />
      <ClockHint time={time} />
    </div>
    <div className="move-dialog__field">
      <label htmlFor="move-zone">Time zone</label>
      <select id="move-zone" onChange={(event) => time.setZone(event.target.value)} value={time.zone}>
        {[...new Set([...zonesFrom(ownZone()), time.zone])].map((zone) => (
          <option key={zone} value={zone}>
            {zone.replaceAll('_', ' ')}
            {zone === ownZone() ? ' (yours)' : ''}
          </option>
        ))}
      </select>
    </div>
  </>
)

/** Shows the time in the person's own time zone, and what to do when clocks change. */
const ClockHint = ({ time }: { time: PlannedTime }) => {
  const { at, isSecond, setSecond, wall, zone } = time
  const moments = fromWallTime(wall, zone)
  const place = zone.replaceAll('_', ' ')
  return (
    <small aria-live="polite" id="move-time-hint">
      {wall !== '' && moments.length === 0 && (
        <>There is no such time in {place}: the clocks go forward over it.</>
      )}
      {moments.length > 1 && (
        <label className="move-dialog__twice">
          <input checked={isSecond} onChange={() => setSecond(!isSecond)} type="checkbox" />
          This time comes twice in {place}, for the clocks go back. Take the second.
        </label>
      )}
      {at && zone !== ownZone() && (
        <>
          On your clock: <LocalTime value={at} />
        </>
      )}
    </small>
  )
}
