import { Forbidden, NotFound, type PayloadRequest } from 'payload'

import { actorOf } from '../../../../people/access/payload/actorOf.ts'
import { actorIn } from '../../../../people/audit/payload/provenance.ts'
import { record } from '../../../../people/audit/payload/record.ts'
import { inTransaction } from '../../../../platform/database/payload/inTransaction.ts'
import { demand } from '../../../../rules/refusals/refused.ts'
import type { WorkflowOptions } from '../../../stories/payload/options.ts'
import { readStanding } from '../../../stories/payload/storyState.ts'
import { writerOf } from '../../../stories/payload/writer.ts'
import { decideSignOff } from '../../signOff.ts'
import { mayDo } from '../mayDo.ts'
import { closeRows, openRows, type SignOffRow } from './rows.ts'

type SignOffRequest = {
  req: PayloadRequest
  options: WorkflowOptions
  id: string
  comment?: string | undefined
}

/** The open sign-off of a document, and whether the caller may sign it off. */
export const readSignOff = async ({ req, options, id }: SignOffRequest) => {
  const standing = await readStanding(req, options.resource, id)
  if (!standing) throw new NotFound(req.t)
  const rows = await openRows(req, { resource: options.resource, document: id })
  const actor = actorOf(req)
  const decision = decideSignOff({
    open: rows.length > 0 ? waiting(rows) : undefined,
    mayRole: mayDo(actor, 'sign-off', { options, standing }),
    actorId: writerOf(actor),
  })
  return { rows, decision }
}

/** Merges open rows: a person who wrote or published any of them may not sign off. */
const waiting = (rows: readonly SignOffRow[]) => ({
  publishedBy: rows[0]?.publishedBy ?? undefined,
  writers: rows.flatMap(({ publishedBy, writers }) => [
    ...(publishedBy === null ? [] : [publishedBy]),
    ...(writers ?? []),
  ]),
})

/**
 * Signs off everything of a document that was published without review.
 *
 * @throws {Refused} 403, 409 or 422 with the reason
 */
export const signOff = (request: SignOffRequest): Promise<{ signedOff: number[] }> =>
  inTransaction(request.req, async () => {
    const { req, options, id, comment } = request
    if (actorOf(req).kind === 'public') throw new Forbidden(req.t)
    const { rows, decision } = await readSignOff(request)
    demand(decision)
    const { id: signedBy = null, name: signedByName = null } = actorIn(req)
    const signedAt = new Date().toISOString()
    await closeRows(req, rows, { state: 'signed', signedBy, signedByName, signedAt, note: comment ?? null })
    const signedOff = rows.map(({ rev }) => rev)
    await record(req, {
      action: 'sign-off',
      resource: options.resource,
      document: id,
      rev: signedOff[0],
      reason: comment,
      details: { revisions: signedOff },
    })
    return { signedOff }
  })
