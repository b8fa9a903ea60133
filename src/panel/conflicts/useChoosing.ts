'use client'

import { type SubmitEvent, useState } from 'react'

import type { ConflictProps } from './ConflictDialog.tsx'
import { type Choice, type Choices, type Disputed, keptOf, preselected, undecided } from './settle.ts'
import { useSettle } from './useSettle.ts'

type Choosing = Pick<ConflictProps, 'at' | 'onAgain'> & { disputed: readonly Disputed[]; close: () => void }

/** The choices in the conflict dialog, and the actions that end it. */
export const useChoosing = ({ at, close, disputed, onAgain }: Choosing) => {
  const [chosen, setChosen] = useState<Choices>({})
  const [error, setError] = useState<string>()
  const [missing, setMissing] = useState<string[]>([])
  const [isBusy, setBusy] = useState(false)
  const [isSure, setSure] = useState(false)
  const settle = useSettle(at)
  const choices = { ...preselected(disputed), ...chosen }

  const end = async (work: () => ReturnType<typeof settle.showNewest>): Promise<void> => {
    setBusy(true)
    const outcome = await work().catch(() => ({
      refusal: 'The server did not answer, and nothing was saved. Try again.',
    }))
    setBusy(false)
    if (outcome === undefined) {
      at.onSettled?.()
      close()
    } else if ('again' in outcome) onAgain(outcome.again)
    else setError(outcome.refusal)
  }

  const submit = async (event: SubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault()
    event.stopPropagation()
    const open = undecided(disputed, choices).map(({ path }) => path)
    setMissing(open)
    if (open.length === 0) return end(() => settle.saveKept(keptOf(disputed, choices)))
    setError('Choose for each field that both of you changed.')
    document.querySelector<HTMLElement>(`#conflict-field-${open[0]} input`)?.focus()
  }

  const choose = (path: string, choice: Choice): void => {
    setChosen((before) => ({ ...before, [path]: choice }))
    setMissing((before) => before.filter((one) => one !== path))
  }

  /** Discards the person's own text, only on the second click. */
  const discard = async (): Promise<void> => (isSure ? end(settle.showNewest) : setSure(true))

  return { choices, choose, discard, error, isBusy, isSure, missing, submit }
}
