import { type CollectionBeforeOperationHook, Forbidden } from 'payload'

import { actorOf } from './actorOf.ts'
import { operationOf } from './operationOf.ts'

const reading: ReadonlySet<string> = new Set(['count', 'countVersions', 'read', 'readDistinct'])

/**
 * Refuses a write of somebody without credentials before anything is read for it. Access would say the same, but only
 * after hooks have looked at the document.
 *
 * @throws {Forbidden}
 */
export const refuseStrangers: CollectionBeforeOperationHook = (operating) => {
  const { args, req } = operating
  const { overrideAccess } = args as { overrideAccess?: boolean }
  if (reading.has(operationOf(operating)) || overrideAccess === true || actorOf(req).kind !== 'public')
    return args
  throw new Forbidden(req.t)
}
