import type { Actor } from '../../access/roles.ts'

/** The name under which an actor counts among the writers and approvers of a text; the server itself has none. */
export const writerOf = (actor: Actor): string | undefined => (actor.kind === 'person' ? actor.id : undefined)

/** The account behind an actor, for relations to users. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)
