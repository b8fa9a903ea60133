import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { askedBesides, isTrashed, trashAsked } from '../../stories/trashAsked.ts'
import { refuseUsed } from '../../uses/payload/refuseUsed.ts'

type Document = Readonly<Record<string, unknown>>
type Write = { data?: Document; trash?: boolean }

/**
 * Settles what is asked of the trash, for a collection that is not under the workflow: by itself, and at the server’s
 * own time, for the time says when it is purged.
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
 * Lets into the trash what nobody uses and readers cannot fetch, and nothing else happen to what is there.
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
