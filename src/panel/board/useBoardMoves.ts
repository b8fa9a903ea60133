'use client'

import { toast } from '@payloadcms/ui'
import { useRouter } from 'next/navigation'
import { useState } from 'react'

import type { BoardCard } from '../../editorial/planning/board.ts'
import type { Stage } from '../../rules/workflow/stages.ts'
import { asksFirst, type Move } from '../moves/arrangeMoves.ts'
import { askStanding } from '../moves/askStanding.ts'
import { movesInto, movesOf } from '../moves/movesOf.ts'
import type { Said } from '../moves/postMove.ts'
import { sendMove } from '../moves/sendMove.ts'

/** A card that is being moved: the moves to choose from, and the one that was picked and asks for something. */
type Step = { card: BoardCard; rev: number; moves: Move[]; picked?: Move }

/** Moves the cards of the board. A card stays where it is until the server has made its move. */
export const useBoardMoves = (api: string) => {
  const [step, setStep] = useState<Step>()
  const router = useRouter()

  const makeAt = async (at: Step, move: Move, said: Said): Promise<string | undefined> => {
    const refusal = await sendMove(urlOf(api, at.card), move, { ...said, rev: at.rev })
    if (!refusal) router.refresh()
    return refusal
  }

  const pickAt = (at: Step, move: Move): void => {
    if (move.reason) return void toast.error(move.reason)
    if (asksFirst(move)) {
      setStep({ ...at, picked: move })
      return
    }
    setStep(undefined)
    void makeAt(at, move, {}).then((refusal) => refusal && toast.error(refusal))
  }

  const choose = async (card: BoardCard): Promise<void> => {
    const standing = await askStanding(urlOf(api, card))
    if (standing) setStep({ card, rev: standing.rev, moves: movesOf(standing) })
  }

  const drop = async (card: BoardCard, to: Stage): Promise<void> => {
    const standing = await askStanding(urlOf(api, card))
    const moves = standing && movesInto(standing, to)
    if (!standing || !moves) return
    if (typeof moves === 'string') return void toast.error(moves)
    const at = { card, rev: standing.rev, moves }
    const [only, ...others] = moves
    if (only && others.length === 0) pickAt(at, only)
    else setStep(at)
  }

  return {
    step,
    choose,
    close: () => setStep(undefined),
    drop,
    make: async (said: Said) => (step?.picked ? makeAt(step, step.picked, said) : undefined),
    pick: (move: Move) => step && pickAt(step, move),
  }
}

const urlOf = (api: string, { id }: BoardCard): string => `${api}/articles/${id}`
