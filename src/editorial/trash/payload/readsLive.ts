import type { CollectionBeforeOperationHook } from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { seesDrafts } from '../../../rules/roles/roles.ts'

/**
 * Removes Payload’s condition on the trash from queries of actors who see only live documents, none of which is in the
 * trash. No index of public lists contains the condition. Their parameter `trash` has no effect.
 */
export const readsLive: CollectionBeforeOperationHook = ({ args, req }) => {
  const readArgs = args as { overrideAccess?: boolean }
  if (readArgs.overrideAccess === true || seesDrafts(actorOf(req))) return args
  return { ...args, trash: true }
}
