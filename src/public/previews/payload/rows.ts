import type { PayloadRequest, Where } from 'payload'

import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import type { PreviewLink } from '../preview.ts'

/** A row of `preview-links`; what is empty is null in SQLite and not there in MongoDB. */
export type LinkRow = {
  id: string
  resource: WorkflowResource
  document: string
  rev: number
  stage: string
  label?: string | null
  createdBy?: string | null
  createdByName?: string | null
  createdAt: string
  expiresAt: string
  revokedAt?: string | null
  revokedByName?: string | null
  openedAt?: string | null
}

const collection = 'preview-links'

export const findLink = (req: PayloadRequest, where: Where): Promise<LinkRow | null> =>
  req.payload.db.findOne<LinkRow>({ collection, req, where })

/** The links of a document, the newest first. */
export const linksOf = async (
  req: PayloadRequest,
  { resource, document }: Pick<LinkRow, 'resource' | 'document'>,
): Promise<LinkRow[]> => {
  const { docs } = await req.payload.db.find<LinkRow>({
    collection,
    pagination: false,
    req,
    sort: '-createdAt',
    where: { and: [{ resource: { equals: resource } }, { document: { equals: document } }] },
  })
  return docs
}

/** Adds a link, and gives its id. */
export const addLink = async (
  req: PayloadRequest,
  data: Omit<LinkRow, 'id' | 'revokedAt' | 'revokedByName' | 'openedAt'> & { tokenHash: string },
): Promise<string> => {
  const { id } = (await req.payload.db.create({ collection, data, req })) as { id: string }
  return String(id)
}

export const changeLink = async (
  req: PayloadRequest,
  id: string,
  data: Partial<Pick<LinkRow, 'revokedAt' | 'revokedByName' | 'openedAt'>>,
): Promise<void> => {
  await req.payload.db.updateOne({ collection, id, data, req, returning: false })
}

export const linkIn = ({ rev, stage, expiresAt, revokedAt }: LinkRow): PreviewLink => ({
  rev,
  stage,
  expiresAt: timeOf(expiresAt),
  revokedAt: revokedAt ? timeOf(revokedAt) : undefined,
})

export const timeOf = (time: string | Date): string => new Date(time).toISOString()
