import type { CollectionBeforeChangeHook, CollectionBeforeOperationHook } from 'payload'

import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { conflict } from '../../../platform/problems/payload/workflowError.ts'
import { askedBesides, isTrashed, trashAsked } from '../../stories/trashAsked.ts'
import { refuseUsed } from '../../uses/payload/refuseUsed.ts'
import { bornTrashed, inTrash, notAlone } from './errors.ts'

type Document = Readonly<Record<string, unknown>>
type Write = { data?: Document; trash?: boolean }

/**
 * Settles what is asked of the trash, for a collection that is not under the workflow: by itself, and at the server’s
 * own time, for the time says when it is purged.
 *
 * @throws {WorkflowError} 409 `trash-alone`
 */
export const planTrash: CollectionBeforeOperationHook = (operating) => {
  const { args } = operating
  const operation = operationOf(operating)
  const { data } = args as Write
  if (operation !== 'update' || data === undefined || !('deletedAt' in data)) return args
  const others = askedBesides(data)
  if (!isTrashed(data)) return others.length > 0 ? args : { ...args, trash: true }
  if (others.length > 0) throw notAlone(others)
  return { ...args, data: { deletedAt: new Date().toISOString() } }
}

/**
 * Lets into the trash what nobody uses and readers cannot fetch, and nothing else happen to what is there.
 *
 * @throws {WorkflowError} 409 `in-trash`, `is-public`; {InUse} 409 `in-use`
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
    if (!before) throw bornTrashed()
    await refuseUsed(req, { collection: collection.slug, id: String(before['id']) })
    if (before['isPublic'] === true) throw isPublic()
  }
  if (act === undefined && isTrashed(before)) throw inTrash()
  return data
}

const isPublic = () =>
  conflict(
    'is-public',
    'Readers can fetch this file. Take off “Public even when no live story shows it” first.',
  )
