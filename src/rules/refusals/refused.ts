import type { Reason } from './refusals.ts'
import { type Problem, type Refusal, refuse, type Said } from './refuse.ts'

/** What an answer tells of a refusal, beside its message. */
export type RefusalData = { code: string; errors?: readonly Problem[]; [told: string]: unknown }

/**
 * A refusal on its way to whoever asked: the one error of them all. Its fields are those by which Payload knows an error
 * that may be told.
 */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly isPublic = true
  readonly status: number
  readonly data: RefusalData
  readonly refusal: Refusal
  readonly others: readonly Refusal[]

  /** @param others what else is wrong with the same question; status and code are those of the first */
  constructor(refusal: Refusal, ...others: readonly Refusal[]) {
    super([refusal, ...others].map(({ message }) => message).join(' '))
    this.refusal = refusal
    this.others = others
    this.status = refusal.status
    this.data = { ...dataOf(refusal), ...(others.length > 0 && { problems: [refusal, ...others].map(told) }) }
  }
}

const dataOf = ({ code, data, problems }: Refusal): RefusalData => ({
  code,
  ...data,
  ...(problems.length > 0 && { errors: problems }),
})

const told = ({ code, data, message }: Refusal) => ({ code, ...data, message })

/** The error of a refusal that is made on the spot. */
export const refused = <Of extends Reason>(reason: Of, ...said: Said<Of>): Refused =>
  new Refused(refuse(reason, ...said))

/** Throws when a decision is a refusal; returns it otherwise. */
export const demand = <Granted extends { ok: true }>(decision: Granted | Refusal): Granted => {
  if (decision.ok) return decision
  throw new Refused(decision)
}

/** A refusal as Payload's routes answer it: an error for each thing that is wrong. */
export const refusalBody = ({ name, others, refusal }: Refused) => ({
  errors: [refusal, ...others].map((one) => ({ name, message: one.message, data: dataOf(one) })),
})

/** The same for a hook of Payload's that answers an error of somebody else. */
export const refusalAnswer = (error: Refused) => ({ response: refusalBody(error), status: error.status })
