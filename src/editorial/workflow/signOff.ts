import { type Refusal, refuse } from '../../rules/refusals/refuse.ts'

/** A text that was published without review and waits to be signed off. */
export type OpenSignOff = { publishedBy: string | undefined; writers: readonly string[] }

/**
 * Decides whether somebody may sign off a text that was published without review.
 *
 * @param input.open what waits to be signed off; undefined when nothing does
 * @param input.actorId who would sign off; undefined for the server itself, which may not
 */
export const decideSignOff = (input: {
  open: OpenSignOff | undefined
  mayRole: boolean
  actorId: string | undefined
}): { ok: true } | Refusal => {
  const { open, mayRole, actorId } = input
  if (!mayRole || actorId === undefined) return refuse('role-may-not/sign-off')
  if (!open) return refuse('wrong-stage/sign-off')
  if (open.publishedBy !== actorId && !open.writers.includes(actorId)) return { ok: true }
  return refuse('condition-not-met/sign-off', { path: 'signedBy' })
}
