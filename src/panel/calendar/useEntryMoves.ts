'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { CalendarEntry } from '../../editorial/planning/calendar.ts'
import { type Day, onDay } from '../../text/time/days.ts'
import type { Move } from '../moves/arrangeMoves.ts'
import { askStanding } from '../moves/askStanding.ts'
import { movesOf } from '../moves/movesOf.ts'
import type { Said } from '../moves/postMove.ts'
import { sendMove } from '../moves/sendMove.ts'
import { momentWords } from './dayWords.ts'
import { sendDue } from './sendDue.ts'

/** An entry that is being moved: to the time `at`, by the move `schedule` if it is a publication. */
type Step = { entry: CalendarEntry; at: string; move?: Move; rev?: number }

/** Moves the entries of the calendar. An entry stays where it is until the server has moved it. */
export const useEntryMoves = (api: string, zone: string) => {
  const [step, setStep] = useState<Step>()
  const router = useRouter()
  const setDue = async (entry: CalendarEntry, due: string): Promise<string | undefined> => {
    const refusal = await sendDue(urlOf(api, entry), { due, before: entry.at })
    if (!refusal) toast.success(`“${entry.title}” is due ${momentWords(due, zone)}.`)
    router.refresh()
    return refusal
  }

  /** A publication is moved by the ordinary move, with its rights and conditions. */
  const askMove = async (entry: CalendarEntry, at: string): Promise<void> => {
    const standing = await askStanding(urlOf(api, entry))
    if (!standing) return
    const move = standing.stage === 'scheduled' && movesOf(standing).find(({ name }) => name === 'schedule')
    if (!move) toast.error(`“${entry.title}” is not scheduled any more.`)
    else if (move.reason) toast.error(move.reason)
    else setStep({ entry, at, move, rev: standing.rev })
  }

  const drop = async (entry: CalendarEntry, day: Day): Promise<void> => {
    const at = onDay(new Date(entry.at), day, zone)
    if (entry.kind === 'due') {
      const refusal = await setDue(entry, at.toISOString())
      if (refusal) toast.error(refusal)
    } else if (at.getTime() <= Date.now()) toast.error('This day is over. Choose one in the future.')
    else await askMove(entry, at.toISOString())
  }

  return {
    step,
    choose: async (entry: CalendarEntry): Promise<void> =>
      entry.kind === 'due' ? setStep({ entry, at: entry.at }) : askMove(entry, entry.at),
    close: () => setStep(undefined),
    drop,
    moveDue: async (due: string) => (step ? setDue(step.entry, due) : undefined),
    reschedule: async (said: Said) => {
      if (!step?.move || step.rev === undefined) return undefined
      const refusal = await sendMove(urlOf(api, step.entry), step.move, { ...said, rev: step.rev })
      if (!refusal) router.refresh()
      return refusal
    },
  }
}

const urlOf = (api: string, { id }: CalendarEntry): string => `${api}/articles/${id}`
