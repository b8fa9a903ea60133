import type { Config } from 'payload'

import { refusalAnswer, type Refused, refused } from '../../../rules/refusals/refused.ts'

/** The refusal of a write that lost against another one at the same moment and may be tried again. */
export const conflict = (): Refused => refused('write-conflict/write')

type Labelled = { code?: unknown; hasErrorLabel?: (label: string) => boolean }

/** Whether MongoDB ended a transaction because another one wrote the same document (error 112, or labelled so). */
export const isWriteConflict = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { code, hasErrorLabel } = error as Error & Labelled
  return (
    code === 112 ||
    (typeof hasErrorLabel === 'function' && hasErrorLabel.call(error, 'TransientTransactionError'))
  )
}

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Answers such a write with 503 and its code, by which the server knows to try it again. */
export const answerConflict: AfterError = ({ error }) =>
  isWriteConflict(error) ? refusalAnswer(conflict()) : undefined
