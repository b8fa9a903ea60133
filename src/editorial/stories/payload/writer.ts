import type { PayloadRequest } from 'payload'

import { actorIn } from '../../../people/audit/payload/provenance.ts'
import type { Actor } from '../../../rules/roles/roles.ts'

/** The id by which an actor is listed among writers and approvers; undefined for the server itself. */
export const writerOf = (actor: Actor): string | undefined =>
  actor.kind === 'person' || actor.kind === 'key' ? actor.id : undefined

/** The account of an actor, for relations to users; null for keys and the server. */
export const accountOf = (actor: Actor): string | null => (actor.kind === 'person' ? actor.id : null)

/** The name that is stored with an approval, for people to read. */
export const nameIn = (req: PayloadRequest): string => actorIn(req).name ?? 'Copydesk'
