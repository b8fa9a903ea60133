import type { PayloadRequest } from 'payload'

import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { actorIn } from '../../../people/audit/payload/provenance.ts'
import { record } from '../../../people/audit/payload/record.ts'
import { newToken, tokenHash } from '../../../people/keys/payload/linkToken.ts'
import { inTransaction } from '../../../platform/database/payload/inTransaction.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { settings } from '../../../platform/settings/settings.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { expiryOf } from '../preview.ts'
import { demandRight, pinnedIn, readDocument } from './reach.ts'
import { addLink } from './rows.ts'

type Wanted = { expiresIn: number; label?: string | undefined }

/**
 * Makes a link to the newest revision of a document, and tells it this once.
 *
 * @throws {Refused} 403, 409 or 422
 */
export const makePreview = (
  req: PayloadRequest,
  options: WorkflowOptions,
  { expiresIn, label: given }: Wanted,
) =>
  inTransaction(req, async () => {
    const label = given ?? null
    const standing = await readDocument(req, options)
    demandRight(req, { options, standing })
    const { rev, stage } = pinnedIn(standing)
    if (stage === 'withdrawn') throw refused('wrong-stage/preview')
    const { resource } = options
    const document = param(req, 'id')
    const now = new Date()
    const expiresAt = expiryOf(now, expiresIn)
    const { id: createdBy = null, name: createdByName = null } = actorIn(req)
    const token = newToken()
    const shown = { resource, document, rev, stage, label, expiresAt }
    const made = { createdBy, createdByName, createdAt: now.toISOString(), tokenHash: tokenHash(token) }
    const id = await addLink(req, { ...shown, ...made })
    const details = { preview: id, stage, expiresAt, label }
    await record(req, { action: 'preview.create', resource, document, rev, details })
    return { id, url: await addressOf(req, token), token, rev, stage, label, expiresAt }
  })

/** The newsroom's own page for previews, when the site settings name one; otherwise the plain page of this server. */
const addressOf = async (req: PayloadRequest, token: string): Promise<string> => {
  const site = { slug: 'site-settings', depth: 0, overrideAccess: true } as const
  const { previewPage } = await req.payload.findGlobal({ ...site, req })
  const page = previewPage ?? `${settings.address}${req.payload.config.routes.api}/previews/{token}`
  return page.replaceAll('{token}', token)
}
