import { type Refusal, refuse } from '../../rules/workflow/refusal.ts'

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
  if (!mayRole || actorId === undefined) return refuse('role-may-not', 'Your role may not sign this off.')
  if (!open) return refuse('wrong-stage', 'Nothing here waits to be signed off.')
  if (open.publishedBy !== actorId && !open.writers.includes(actorId)) return { ok: true }
  const message = 'You published this or wrote part of it; somebody else must sign it off.'
  return refuse('condition-not-met', message, [{ path: 'signedBy', message }])
}
