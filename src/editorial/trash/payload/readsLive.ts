import type { CollectionBeforeOperationHook } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { seesDrafts } from '../../../rules/roles/roles.ts'

/**
 * For those who see only what is live the trash does not exist: nothing in it is live. Payload’s condition against it is
 * left out of their questions, for no index of the public’s lists holds it, and `trash` asks for nothing.
 */
export const readsLive: CollectionBeforeOperationHook = ({ args, req }) => {
  const asked = args as { overrideAccess?: boolean }
  if (asked.overrideAccess === true || seesDrafts(actorOf(req))) return args
  return { ...args, trash: true }
}
