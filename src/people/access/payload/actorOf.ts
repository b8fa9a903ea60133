import type { PayloadRequest, TypedUser } from 'payload'

import { type Actor, isKeyScope, isRole } from '../../../rules/roles/roles.ts'

type Asking = null | TypedUser | undefined

/**
 * The actor that makes a request.
 *
 * @param isSystem true for server code with `overrideAccess`; a request without a user then counts as the system
 */
export const actorOf = (req: Pick<PayloadRequest, 'user'>, isSystem = false): Actor => {
  const actor = personOf(req.user) ?? keyOf(req.user)
  if (actor) return actor
  return isSystem && !req.user ? { kind: 'system' } : { kind: 'public' }
}

const personOf = (user: Asking): Actor | undefined => {
  if (user?.collection !== 'users' || user.disabled === true || !isRole(user.role)) return undefined
  const id = String(user.id)
  if ((user as { _newcomer?: boolean })._newcomer === true) return { kind: 'newcomer', id }
  const sections = user.role === 'admin' ? [] : (user.sections ?? [])
  return { kind: 'person', id, role: user.role, sections: sections.map(idOf) }
}

const keyOf = (user: Asking): Actor | undefined => {
  if (user?.collection !== 'keys') return undefined
  return { kind: 'key', id: String(user.id), name: user.label, scopes: user.scopes.filter(isKeyScope) }
}

/** The id of a relation, whether it was populated or not. */
export const idOf = (relation: string | number | { id: string | number }): string =>
  String(typeof relation === 'object' ? relation.id : relation)
