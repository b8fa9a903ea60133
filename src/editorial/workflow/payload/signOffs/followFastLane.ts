import { actorIn } from '../../../../people/audit/payload/provenance.ts'
import type { Effect } from '../../../stories/payload/outcome.ts'
import { writerOf } from '../../../stories/payload/writer.ts'
import { titleOf } from '../../../stories/titleOf.ts'
import { closeRows, openRows } from './rows.ts'

/**
 * Opens a sign-off for a text that a person published without review. A reviewed text that is published later closes it,
 * because somebody else has read all of it.
 */
export const followFastLane: Effect = async ({ req, outcome, doc }) => {
  const { actor, comment, move, resource, rev, writers } = outcome
  const now = new Date().toISOString()
  if (move === 'publish') {
    const note = `Revision ${rev} was reviewed.`
    const rows = await openRows(req, { resource, document: doc.id })
    await closeRows(req, rows, { state: 'overtaken', signedAt: now, note })
  }
  if (move !== 'publish-now' || actor.kind === 'system') return
  const data = {
    title: titleOf(resource, doc),
    state: 'open',
    resource,
    document: doc.id,
    rev,
    publishedBy: writerOf(actor) ?? null,
    publishedByName: actorIn(req).name ?? null,
    publishedAt: now,
    reason: comment ?? null,
    writers: [...writers],
  }
  await req.payload.db.create({ collection: 'sign-offs', data, req, returning: false })
}
