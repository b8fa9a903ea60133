import type { PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { actorOf } from '../../access/payload/actorOf.ts'

/** A person who asks about an account, their own or, as an admin, somebody else's. */
export type Asking = { id: string; sid: string | undefined; isOwn: boolean }

/**
 * Whose account a request is about: the caller's, or the one that `?user=` names.
 *
 * @throws {Refused} 401 without a log-in, 403 when it is somebody else's and the caller is no admin
 */
export const whose = (req: PayloadRequest): Asking => {
  const { user } = req
  if (user?.collection !== 'users') throw refused('log-in')
  const own = String(user.id)
  const { user: asked } = req.query
  const id = typeof asked === 'string' && asked !== '' ? asked : own
  const isOwn = id === own
  if (!isOwn && !mayManage(req)) throw refused('not-yours/account')
  return { id, isOwn, sid: (user as { _sid?: string })._sid }
}

/** Whether the caller may manage other people's accounts. */
export const mayManage = (req: PayloadRequest): boolean => {
  const actor = actorOf(req)
  return actor.kind === 'person' && actor.role === 'admin'
}
