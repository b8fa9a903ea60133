import type { GlobalAfterReadHook } from 'payload'

import { tag } from './tagRevision.ts'

/**
 * Sets the `ETag` of an answer about a global to its revision. The hook also runs when the global is read for another
 * answer, whose headers it must not change; globals have no `afterOperation` hook.
 */
export const tagGlobalRevision: GlobalAfterReadHook = ({ doc, global, req }) => {
  const read = doc as { rev?: unknown }
  const { rev } = read
  if (req.routeParams?.['global'] === global.slug && typeof rev === 'number') tag(req, rev)
  return read
}
