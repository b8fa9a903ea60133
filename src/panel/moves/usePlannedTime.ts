'use client'

import { useState } from 'react'

import { firstWallTime, momentOf, ownZone } from './plannedTime.ts'

/** The state of a time input: local time, time zone, and which of two moments when the time occurs twice. */
export const usePlannedTime = (planned: unknown) => {
  const [zone, setZone] = useState(ownZone)
  const [wall, setWall] = useState(() => firstWallTime(planned, new Date(), zone))
  const [isSecond, setSecond] = useState(false)
  return { at: momentOf({ wall, zone, isSecond }), isSecond, setSecond, setWall, setZone, wall, zone }
}

export type PlannedTime = ReturnType<typeof usePlannedTime>
