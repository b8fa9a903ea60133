import type { Config } from 'payload'

import { refusalAnswer, type Refused, refused } from '../../../rules/refusals/refused.ts'

/** The refusal of a write that lost against a concurrent one and may be retried. */
export const conflict = (): Refused => refused('write-conflict/write')

type Labelled = { code?: unknown; hasErrorLabel?: (label: string) => boolean }

/** Whether MongoDB aborted a transaction because another one wrote the same document (error 112, or its label). */
export const isWriteConflict = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { code, hasErrorLabel } = error as Error & Labelled
  return (
    code === 112 ||
    (typeof hasErrorLabel === 'function' && hasErrorLabel.call(error, 'TransientTransactionError'))
  )
}

type AfterError = NonNullable<NonNullable<Config['hooks']>['afterError']>[number]

/** Answers 503 to such a write, with a code that tells the server to retry it. */
export const answerConflict: AfterError = ({ error }) =>
  isWriteConflict(error) ? refusalAnswer(conflict()) : undefined
