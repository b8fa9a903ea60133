import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { isAddressed } from '../addressed.ts'
import { findRedirect } from './rows.ts'

/**
 * Leaves a redirect where a document used to be, once a changed slug goes live; and takes one away that stands
 * where the document is now.
 */
export const leaveRedirect: Effect = async ({ req, outcome, doc }) => {
  const { move, publicBefore, resource, rev, to } = outcome
  const now = doc['slug']
  const before = publicBefore?.['slug']
  if (move === undefined || to !== 'published' || !isAddressed(resource)) return
  if (typeof now !== 'string' || now === before) return
  const { db } = req.payload
  const own = await findRedirect(req, { resource, from: now })
  if (own)
    await db.deleteOne({ collection: 'redirects', req, where: { id: { equals: own.id } }, returning: false })
  if (typeof before !== 'string') return
  const data = { resource, from: before, to: { relationTo: resource, value: doc.id } }
  await db.create({ collection: 'redirects', data, req, returning: false })
  const details = { from: before, to: now }
  await record(req, { action: 'redirect.create', resource, document: doc.id, rev, details })
}
