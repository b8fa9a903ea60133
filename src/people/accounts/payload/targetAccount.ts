import type { PayloadRequest } from 'payload'

import { refused } from '../../../rules/refusals/refused.ts'
import { actorOf } from '../../access/payload/actorOf.ts'

/** The account that a request is about: the caller's own or, for an admin, somebody else's; `sid` is the caller's session. */
export type Asking = { id: string; sid: string | undefined; isOwn: boolean }

/**
 * The account that a request is about: the caller's, or the one in `?user=`.
 *
 * @throws {Refused} 401 without a log-in, 403 for somebody else's account when the caller is not an admin
 */
export const targetAccount = (req: PayloadRequest): Asking => {
  const { user } = req
  if (user?.collection !== 'users') throw refused('log-in')
  const own = String(user.id)
  const { user: requested } = req.query
  const id = typeof requested === 'string' && requested !== '' ? requested : own
  const isOwn = id === own
  if (!isOwn && !mayManage(req)) throw refused('not-yours/account')
  return { id, isOwn, sid: (user as { _sid?: string })._sid }
}

/** Whether the caller may manage other people's accounts. */
export const mayManage = (req: PayloadRequest): boolean => {
  const actor = actorOf(req)
  return actor.kind === 'person' && actor.role === 'admin'
}
