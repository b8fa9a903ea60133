import type { PayloadRequest } from 'payload'

import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { judgePreview, type PreviewState } from '../preview.ts'
import { mayPreview, pinnedIn, readDocument } from './reach.ts'
import { linkIn, type LinkRow, linksOf, timeOf } from './rows.ts'

/** A link as the staff sees it: never its secret. */
export type ListedPreview = ReturnType<typeof listed>

/** The links of a document, the newest first, and whether the person behind the request may make another. */
export const listPreviews = async (req: PayloadRequest, options: WorkflowOptions) => {
  const standing = await readDocument(req, options)
  const rows = await linksOf(req, { resource: options.resource, document: param(req, 'id') })
  const now = new Date()
  return {
    mayPreview: mayPreview(req, { options, standing }),
    docs: rows.map((row) => listed(row, judgePreview(linkIn(row), pinnedIn(standing), now))),
  }
}

const listed = (row: LinkRow, state: PreviewState) => ({
  id: row.id,
  label: row.label ?? null,
  state,
  rev: row.rev,
  stage: row.stage,
  createdBy: row.createdByName ?? null,
  createdAt: timeOf(row.createdAt),
  expiresAt: timeOf(row.expiresAt),
  revokedAt: row.revokedAt ? timeOf(row.revokedAt) : null,
  revokedBy: row.revokedByName ?? null,
  lastOpened: row.openedAt ? timeOf(row.openedAt) : null,
})
