import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'

/** What went out by the fast lane and waits until somebody else has read it. */
export type OpenSignOff = { publishedBy: string | undefined; writers: readonly string[] }

/**
 * Whether somebody may sign off what went out without a review.
 *
 * @param ask.open what waits, undefined when nothing does
 * @param ask.actorId who would sign; undefined for the server itself, which never does
 */
export const decideSignOff = (ask: {
  open: OpenSignOff | undefined
  mayRole: boolean
  actorId: string | undefined
}): { ok: true } | Refusal => {
  const { open, mayRole, actorId } = ask
  if (!mayRole || actorId === undefined) return refuse('role-may-not/sign-off')
  if (!open) return refuse('wrong-stage/sign-off')
  if (open.publishedBy !== actorId && !open.writers.includes(actorId)) return { ok: true }
  return refuse('condition-not-met/sign-off', { path: 'signedBy' })
}
