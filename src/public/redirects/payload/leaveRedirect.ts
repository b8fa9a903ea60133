import type { Effect } from '../../../editorial/stories/payload/outcome.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { isAddressed } from '../../../rules/rights/addressed.ts'
import { findRedirect, removeRedirects, writeRedirects } from './rows.ts'

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
  const own = await findRedirect(req, { resource, from: now })
  if (own) await removeRedirects(req, [own.id])
  if (typeof before !== 'string') return
  await writeRedirects(req, [{ resource, from: before, to: { relationTo: resource, value: doc.id } }])
  const details = { from: before, to: now }
  await record(req, { action: 'redirect.create', resource, document: doc.id, rev, details })
}
