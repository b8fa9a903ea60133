import type { PayloadRequest } from 'payload'

import { readStanding } from '../../../editorial/stories/payload/storyState.ts'
import { tokenHash } from '../../../people/keys/payload/linkToken.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { judgePreview } from '../preview.ts'
import { pinnedIn } from './reach.ts'
import { findLink, linkIn, type LinkRow } from './rows.ts'

export type OpenPreview = { link: LinkRow; revision: Record<string, unknown> }

/**
 * What a token opens.
 *
 * @throws {Refused} 404 for a token that never was, one that is mistyped, and one whose link is no longer kept; 410 for one
 *   whose time is over
 */
export const readPreview = async (req: PayloadRequest, token: string): Promise<OpenPreview> => {
  const link = await findLink(req, { tokenHash: { equals: tokenHash(token) } })
  if (!link) throw refused('preview-unknown')
  const standing = await readStanding(req, link.resource, link.document)
  const newest = standing && pinnedIn(standing)
  const state = judgePreview(linkIn(link), newest, new Date())
  if (state !== 'open') throw refused(state)
  if (!standing) throw refused('preview-unknown')
  return { link, revision: standing.newest }
}
