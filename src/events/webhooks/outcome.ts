import { backOff } from '../../text/time/backOff.ts'
import type { Delivery } from './delivery.ts'

/** The result of an attempt: the answer, or the problem that kept it from coming. */
export type Attempt =
  | { status: number; retryAfter: string | null; text: string }
  | { problem: string; text?: undefined; status?: undefined }

/** After so many attempts, which take about a day, a delivery is dead. */
export const mostAttempts = 18

const waits = { shortest: 5000, longest: 6 * 3_600_000 }

/** The longest `Retry-After` that is honoured, in milliseconds. */
const longestAsked = 3_600_000

const mostWords = 300

export type DeliveryOutcome = {
  state: 'delivered' | 'waiting' | 'dead'
  dueAt?: string
  lastStatus: number | null
  lastError: string | null
  answer: string | null
  /** Whether the receiver answered 410, which means that it wants no more messages. */
  isGone: boolean
}

type When = { now: Date; chance: number }

/**
 * Decides what becomes of a delivery after an attempt. Any 2xx means delivered; 410 means that the receiver is gone for
 * good; anything else, including a redirect, is retried later (Standard Webhooks, “Delivery and retries”).
 */
export const outcomeOf = (
  attempt: Attempt,
  { attempts }: Pick<Delivery, 'attempts'>,
  { now, chance }: When,
): DeliveryOutcome => {
  const { status = null, text } = attempt
  const attemptFields = {
    lastStatus: status,
    answer: text === undefined ? null : text.slice(0, mostWords),
    isGone: false,
  }
  if (status !== null && status >= 200 && status < 300)
    return { ...attemptFields, state: 'delivered', lastError: null }
  const lastError = 'problem' in attempt ? attempt.problem : `The receiver answered ${attempt.status}.`
  if (status === 410) return { ...attemptFields, state: 'dead', lastError, isGone: true }
  if (attempts >= mostAttempts) return { ...attemptFields, state: 'dead', lastError }
  const retryAfter = 'retryAfter' in attempt ? secondsIn(attempt.retryAfter) * 1000 : 0
  const pause = Math.max(backOff(attempts, chance, waits), Math.min(retryAfter, longestAsked))
  return {
    ...attemptFields,
    state: 'waiting',
    lastError,
    dueAt: new Date(now.getTime() + pause).toISOString(),
  }
}

/** The seconds of a `Retry-After`; 0 for one that is a date, which is not supported. */
const secondsIn = (header: string | null): number => (header && /^\d{1,6}$/.test(header) ? Number(header) : 0)
