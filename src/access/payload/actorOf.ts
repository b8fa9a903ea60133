import type { PayloadRequest, TypedUser } from 'payload'

import { type Actor, isRole } from '../roles.ts'

/**
 * Who a request comes from.
 *
 * @param isSystem true when the server's own code asks with access overridden and no person behind it
 */
export const actorOf = (req: Pick<PayloadRequest, 'user'>, isSystem = false): Actor => {
  const person = personOf(req.user)
  if (person) return person
  return isSystem && !req.user ? { kind: 'system' } : { kind: 'public' }
}

const personOf = (user: null | TypedUser | undefined): Actor | undefined => {
  if (user?.collection !== 'users' || !isRole(user.role)) return undefined
  const sections = user.role === 'admin' ? [] : (user.sections ?? [])
  return { kind: 'person', id: String(user.id), role: user.role, sections: sections.map(idOf) }
}

/** The id of a relation, whether it was populated or not. */
export const idOf = (relation: string | number | { id: string | number }): string =>
  String(typeof relation === 'object' ? relation.id : relation)
