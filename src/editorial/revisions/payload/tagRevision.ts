import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'

import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { etagOf } from '../base.ts'

type Answered = { rev?: unknown; doc?: { rev?: unknown } }
type ReadArgs = { id?: unknown; req: PayloadRequest }

const tagged: ReadonlySet<string> = new Set(['findByID', 'updateByID', 'create'])

/**
 * Sets the `ETag` of an answer about one document to its revision, to be sent back as `If-Match`. Documents that are read
 * or written in passing, such as the caller's account, do not set it.
 */
export const tagRevision: CollectionAfterOperationHook = (operated) => {
  const { args, collection, result } = operated
  const operation = operationOf(operated)
  const { id, req } = args as ReadArgs
  const { rev } = result as Answered
  const { collection: slug, id: own } = req.routeParams ?? {}
  const isOwn = slug === collection.slug && (operation === 'create' || String(id) === own)
  if (tagged.has(operation) && isOwn && typeof rev === 'number') tag(req, rev)
  return result
}

/** Sets the `ETag` header of a request's answer. */
export const tag = (req: PayloadRequest, rev: number): void => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('ETag', etagOf(rev))
}
