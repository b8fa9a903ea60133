'use client'

import { useEffect, useState } from 'react'

import { utc } from '../../text/time/timeZone.ts'
import { LocalTime } from '../words/LocalTime.tsx'

/** A scheduled time in the person's time zone and, if it was chosen in another one, also in that. */
export const ScheduledTime = ({ at, zone }: { at: string; zone: string }) => {
  const [elsewhere, setElsewhere] = useState<string>()
  useEffect(() => setElsewhere(wordsElsewhere(at, zone)), [at, zone])
  return (
    <>
      <LocalTime value={at} />
      {elsewhere && <span className="schedules__zone"> ({elsewhere})</span>}
    </>
  )
}

/** The time in the chosen zone; undefined for UTC, which is the default and not a choice. */
const wordsElsewhere = (at: string, zone: string): string | undefined => {
  if (zone === utc) return undefined
  const words = (timeZone?: string) =>
    new Date(at).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short', timeZone })
  const there = words(zone)
  return there === words() ? undefined : `${there} in ${zone.replaceAll('_', ' ')}`
}
