import { backOff } from '../../text/time/backOff.ts'
import type { Delivery } from './delivery.ts'

/** What came of an attempt: the answer's status, or why there was none. */
export type Attempt =
  | { status: number; retryAfter: string | null; text: string }
  | { problem: string; text?: undefined; status?: undefined }

/** After so many attempts, about a day, a delivery is dead. */
export const mostAttempts = 18

const waits = { shortest: 5000, longest: 6 * 3_600_000 }

/** A receiver may ask for more patience than ours, up to this. */
const longestAsked = 3_600_000

const mostWords = 300

export type Came = {
  state: 'delivered' | 'waiting' | 'dead'
  dueAt?: string
  lastStatus: number | null
  lastError: string | null
  answer: string | null
  /** The receiver said that it does not want any more. */
  isGone: boolean
}

type When = { now: Date; chance: number }

/**
 * What becomes of a delivery after an attempt: any 2xx is a receipt; 410 says that the receiver is gone for good;
 * everything else, redirects too, is tried again later (Standard Webhooks, “Delivery and retries”).
 */
export const outcomeOf = (
  attempt: Attempt,
  { attempts }: Pick<Delivery, 'attempts'>,
  { now, chance }: When,
): Came => {
  const { status = null, text } = attempt
  const told = {
    lastStatus: status,
    answer: text === undefined ? null : text.slice(0, mostWords),
    isGone: false,
  }
  if (status !== null && status >= 200 && status < 300)
    return { ...told, state: 'delivered', lastError: null }
  const lastError = 'problem' in attempt ? attempt.problem : `The receiver answers ${attempt.status}.`
  if (status === 410) return { ...told, state: 'dead', lastError, isGone: true }
  if (attempts >= mostAttempts) return { ...told, state: 'dead', lastError }
  const asked = 'retryAfter' in attempt ? secondsIn(attempt.retryAfter) * 1000 : 0
  const pause = Math.max(backOff(attempts, chance, waits), Math.min(asked, longestAsked))
  return { ...told, state: 'waiting', lastError, dueAt: new Date(now.getTime() + pause).toISOString() }
}

/** The seconds of a `Retry-After`; one that names a date is left to our own waits. */
const secondsIn = (header: string | null): number => (header && /^\d{1,6}$/.test(header) ? Number(header) : 0)
