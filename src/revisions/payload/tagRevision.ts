import type { CollectionAfterOperationHook, PayloadRequest } from 'payload'

import { etagOf } from '../base.ts'

type Answered = { rev?: unknown; doc?: { rev?: unknown } }

const tagged: ReadonlySet<string> = new Set(['findByID', 'updateByID', 'create'])

/** Gives an answer about one document the `ETag` of its revision, to be sent back as `If-Match`. */
export const tagRevision: CollectionAfterOperationHook = (operated) => {
  const { args, result } = operated
  // Payload marks one name of the union as deprecated, which marks the whole property.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const operation: string = operated.operation
  const { rev } = result as Answered
  if (tagged.has(operation) && typeof rev === 'number') tag(args.req as PayloadRequest, rev)
  return result
}

const tag = (req: PayloadRequest, rev: number): void => {
  req.responseHeaders ??= new Headers()
  req.responseHeaders.set('ETag', etagOf(rev))
}
