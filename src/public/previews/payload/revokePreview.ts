import { NotFound, type PayloadRequest } from 'payload'

import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { actorIn } from '../../../people/audit/payload/provenance.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { demandRight, readDocument } from './reach.ts'
import { changeLink, findLink, timeOf } from './rows.ts'

/**
 * Takes a link back; one that was taken back already stays as it is.
 *
 * @throws {Refused} 403 for whoever neither made it nor may make one
 */
export const revokePreview = (req: PayloadRequest, options: WorkflowOptions) =>
  inTransaction(req, async () => {
    const standing = await readDocument(req, options)
    const document = param(req, 'id')
    const { resource } = options
    const link = await findLink(req, {
      and: [
        { id: { equals: param(req, 'previewId') } },
        { resource: { equals: resource } },
        { document: { equals: document } },
      ],
    })
    if (!link) throw new NotFound(req.t)
    const { id, name = null } = actorIn(req)
    if (!link.createdBy || link.createdBy !== id) demandRight(req, { options, standing })
    if (link.revokedAt) return { id: link.id, revokedAt: timeOf(link.revokedAt) }
    const revokedAt = new Date().toISOString()
    await changeLink(req, link.id, { revokedAt, revokedByName: name })
    const details = { preview: link.id }
    await record(req, { action: 'preview.revoke', resource, document, rev: link.rev, details })
    return { id: link.id, revokedAt }
  })
