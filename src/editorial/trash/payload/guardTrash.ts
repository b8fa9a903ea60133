import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { askedBesides, isTrashed, trashAsked } from '../../stories/trashAsked.ts'
import { refuseUsed } from '../../uses/payload/refuseUsed.ts'

type Document = Readonly<Record<string, unknown>>
type Write = { data?: Document; trash?: boolean }

/**
 * Normalises a request to move a document to the trash or out of it, for a collection that is not under the workflow. It
 * must be sent alone, and gets the server’s time, because the purge depends on it.
 *
 * @throws {Refused} 409 `trash-alone`
 */
export const planTrash: CollectionBeforeOperationHook = (operating) => {
  const { args } = operating
  const operation = operationOf(operating)
  const { data } = args as Write
  if (operation !== 'update' || data === undefined || !('deletedAt' in data)) return args
  const others = askedBesides(data)
  if (!isTrashed(data)) return others.length > 0 ? args : { ...args, trash: true }
  if (others.length > 0) throw refused('trash-alone', { fields: others })
  return { ...args, data: { deletedAt: new Date().toISOString() } }
}

/**
 * Allows a document into the trash only when nothing uses it and readers cannot open it, and refuses other changes of
 * documents in the trash.
 *
 * @throws {Refused} 409 `in-trash`, `is-public`, `in-use`
 */
export const guardTrash: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = operation === 'create' ? undefined : (originalDoc as Document | undefined)
  const act = trashAsked(data, before)
  if (act === 'trash') {
    if (!before) throw refused('in-trash/new')
    await refuseUsed(req, { collection: collection.slug, id: String(before['id']) })
    if (before['isPublic'] === true) throw refused('is-public')
  }
  if (act === undefined && isTrashed(before)) throw refused('in-trash/itself')
  return data
}
