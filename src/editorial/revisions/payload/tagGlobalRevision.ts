import type { GlobalAfterReadHook } from 'payload'

import { tag } from './tagRevision.ts'

/**
 * Gives the answer about a global the `ETag` of its revision. Where it is read on the way to another answer, that one
 * is left alone: a global has no hook behind its operations, as collections have.
 */
export const tagGlobalRevision: GlobalAfterReadHook = ({ doc, global, req }) => {
  const read = doc as { rev?: unknown }
  const { rev } = read
  if (req.routeParams?.['global'] === global.slug && typeof rev === 'number') tag(req, rev)
  return read
}
