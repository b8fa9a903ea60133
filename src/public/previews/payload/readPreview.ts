import type { PayloadRequest } from 'payload'

import { readStanding } from '../../../editorial/stories/payload/storyState.ts'
import { judgePreview, previewWords } from '../preview.ts'
import { pinnedIn } from './reach.ts'
import { findLink, linkIn, type LinkRow } from './rows.ts'
import { tokenHash } from './token.ts'

export type OpenPreview = { isOpen: true; link: LinkRow; revision: Record<string, unknown> }

export type RefusedPreview = { isOpen: false; status: 404 | 410; code: string; message: string }

/** The same for a token that never was, one that is mistyped, and one whose link is no longer kept. */
const unknown: RefusedPreview = {
  isOpen: false,
  status: 404,
  code: 'preview-unknown',
  message: 'There is no such preview.',
}

/** What a token opens, or why it does not. */
export const readPreview = async (
  req: PayloadRequest,
  token: string,
): Promise<OpenPreview | RefusedPreview> => {
  const link = await findLink(req, { tokenHash: { equals: tokenHash(token) } })
  if (!link) return unknown
  const standing = await readStanding(req, link.resource, link.document)
  const newest = standing && pinnedIn(standing)
  const state = judgePreview(linkIn(link), newest, new Date())
  if (state !== 'open') return { isOpen: false, status: 410, code: state, message: previewWords[state] }
  return standing ? { isOpen: true, link, revision: standing.newest } : unknown
}
