import type { Reason } from './refusals.ts'
import { type Problem, type Refusal, refuse, type Said } from './refuse.ts'

/** The data of a refusal in an answer, beside its message. */
export type RefusalData = { code: string; errors?: readonly Problem[]; [name: string]: unknown }

/**
 * A refusal as an error: the only error class for refusals. Payload recognises by its fields that the message may be
 * shown to the client.
 */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly isPublic = true
  readonly status: number
  readonly data: RefusalData
  readonly refusal: Refusal
  readonly others: readonly Refusal[]

  /** @param others further problems of the same request; status and code are those of the first refusal */
  constructor(refusal: Refusal, ...others: readonly Refusal[]) {
    super([refusal, ...others].map(({ message }) => message).join(' '))
    this.refusal = refusal
    this.others = others
    this.status = refusal.status
    this.data = {
      ...dataOf(refusal),
      ...(others.length > 0 && { problems: [refusal, ...others].map(describe) }),
    }
  }
}

const dataOf = ({ code, data, problems }: Refusal): RefusalData => ({
  code,
  ...data,
  ...(problems.length > 0 && { errors: problems }),
})

const describe = ({ code, data, message }: Refusal) => ({ code, ...data, message })

/** Makes a refusal from the table as an error to throw. */
export const refused = <Of extends Reason>(reason: Of, ...said: Said<Of>): Refused =>
  new Refused(refuse(reason, ...said))

/**
 * Everything that is wrong with a request as one error to throw.
 *
 * @param refusals at least one; status and code are those of the first
 */
export const refusedAll = ([first, ...others]: readonly Refusal[]): Refused => {
  if (!first) throw new Error('Nothing was refused.')
  return new Refused(first, ...others)
}

/** Returns a decision that was granted, and throws one that is a refusal. @throws {Refused} */
export const demand = <Granted extends { ok: true }>(decision: Granted | Refusal): Granted => {
  if (decision.ok) return decision
  throw new Refused(decision)
}

/** The body of a refusal on Payload's routes: one error for each problem. */
export const refusalBody = ({ name, others, refusal }: Refused) => ({
  errors: [refusal, ...others].map((one) => ({ name, message: one.message, data: dataOf(one) })),
})

/** The body and status of a refusal, for an `afterError` hook that replaces another error. */
export const refusalAnswer = (error: Refused) => ({ response: refusalBody(error), status: error.status })
