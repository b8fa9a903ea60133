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

  constructor(refusal: Refusal) {
    super(refusal.message)
    const { code, data, problems, status } = refusal
    this.refusal = refusal
    this.status = status
    this.data = { code, ...data, ...(problems.length > 0 && { errors: problems }) }
  }
}

/** The error of a refusal that is made on the spot. */
export const refused = <Of extends Reason>(reason: Of, ...said: Said<Of>): Refused =>
  new Refused(refuse(reason, ...said))

/** Throws when a decision is a refusal; returns it otherwise. */
export const demand = <Granted extends { ok: true }>(decision: Granted | Refusal): Granted => {
  if (decision.ok) return decision
  throw new Refused(decision)
}

/** A refusal as Payload's routes answer it. */
export const refusalBody = ({ data, message, name }: Refused) => ({ errors: [{ name, message, data }] })
