'use client'

import { useState } from 'react'

import { toWallTime } from '../../text/time/wallTime.ts'
import { firstWallTime, momentOf, ownZone } from './plannedTime.ts'

/** The time that an input begins with, and its time zone; `isPastKept` when it need not be in the future. */
export type Beginning = { at: unknown; zone?: string; isPastKept?: boolean }

/** The state of a time input: local time, time zone, and which of two moments when the time occurs twice. */
export const usePlannedTime = ({ at, isPastKept = false, zone: first }: Beginning) => {
  const [zone, setZone] = useState(() => first ?? ownZone())
  const [wall, setWall] = useState(() =>
    isPastKept && typeof at === 'string'
      ? toWallTime(new Date(at), zone)
      : firstWallTime(at, new Date(), zone),
  )
  const [isSecond, setSecond] = useState(false)
  return { at: momentOf({ wall, zone, isSecond }), isSecond, setSecond, setWall, setZone, wall, zone }
}

export type PlannedTime = ReturnType<typeof usePlannedTime>
