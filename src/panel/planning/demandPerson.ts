import { redirect } from 'next/navigation'
import type { AdminViewServerProps, TypedUser } from 'payload'

import { actorOf } from '../../people/access/payload/actorOf.ts'

/**
 * The person who asks for a planning view. Payload serves views of the panel to everybody, so whoever is not logged in is
 * sent to the log-in, and whoever may not work yet to the desk.
 *
 * @param path of the view, below the panel's
 */
export const demandPerson = ({ initPageResult }: AdminViewServerProps, path: string): TypedUser => {
  const { payload, user } = initPageResult.req
  const { admin } = payload.config.routes
  if (!user) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}${path}`)}`)
  if (actorOf({ user }).kind !== 'person') redirect(admin)
  return user
}
