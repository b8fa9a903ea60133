import type { PayloadRequest } from 'payload'

import { actorIn } from '../../../people/audit/payload/provenance.ts'
import type { Actor } from '../../../rules/roles/roles.ts'

/** The name under which an actor counts among the writers and approvers of a text; the server itself has none. */
export const writerOf = (actor: Actor): string | undefined =>
  actor.kind === 'person' || actor.kind === 'key' ? actor.id : undefined

/** The account behind an actor, for relations to users. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

/** What is kept beside a yes of theirs, for people to read. */
export const nameIn = (req: PayloadRequest): string => actorIn(req).name ?? 'Copydesk'
