import { type CollectionBeforeOperationHook, Forbidden } from 'payload'

import { actorOf } from './actorOf.ts'
import { operationOf } from './operationOf.ts'

const reading: ReadonlySet<string> = new Set(['count', 'countVersions', 'read', 'readDistinct'])

/**
 * Refuses a write without credentials before anything is read. Access rules would refuse it too, but only after other
 * hooks have read the document.
 *
 * @throws {Forbidden}
 */
export const refuseAnonymousWrites: CollectionBeforeOperationHook = (operating) => {
  const { args, req } = operating
  const { overrideAccess } = args as { overrideAccess?: boolean }
  if (reading.has(operationOf(operating)) || overrideAccess === true || actorOf(req).kind !== 'public')
    return args
  throw new Forbidden(req.t)
}
