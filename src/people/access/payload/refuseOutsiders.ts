import { type CollectionBeforeOperationHook, Forbidden, NotFound } from 'payload'

import { isOutsider } from '../../../rules/roles/roles.ts'
import { actorOf } from './actorOf.ts'
import { operationOf } from './operationOf.ts'

const reading: ReadonlySet<string> = new Set(['count', 'countVersions', 'read', 'readDistinct'])

type Args = { id?: unknown; overrideAccess?: boolean }

/**
 * Refuses outsiders before anything is read for them: the desk's own tables answer the newsroom alone. Whatever code asks in
 * the name of an outsider, `findPublic` finds what they may see.
 *
 * @throws {NotFound} for a document by its id; {Forbidden} for anything else
 */
export const refuseOutsiders: CollectionBeforeOperationHook = (operating) => {
  const { args, req } = operating
  const { id, overrideAccess } = args as Args
  if (overrideAccess === true || !isOutsider(actorOf(req))) return args
  throw reading.has(operationOf(operating)) && id !== undefined ? new NotFound(req.t) : new Forbidden(req.t)
}
