import { NotFound, type PayloadRequest } from 'payload'

import type { WorkflowOptions } from '../../../editorial/stories/payload/options.ts'
import { readStanding, type Standing } from '../../../editorial/stories/payload/storyState.ts'
import { revOf } from '../../../editorial/stories/revision.ts'
import { mayDo } from '../../../editorial/workflow/payload/mayDo.ts'
import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { Pinned } from '../preview.ts'

/**
 * The document that a route names, as the staff reads it.
 *
 * @throws {NotFound} for whoever may not read it, and for the public whatever it is
 */
export const readDocument = async (req: PayloadRequest, { resource }: WorkflowOptions): Promise<Standing> => {
  if (actorOf(req).kind === 'public') throw new NotFound(req.t)
  const id = param(req, 'id')
  const query = { collection: resource, id, depth: 0, draft: true, select: {} }
  await req.payload.findByID({ ...query, overrideAccess: false, req })
  const standing = await readStanding(req, resource, id)
  if (!standing) throw new NotFound(req.t)
  return standing
}

type Story = { options: WorkflowOptions; standing: Standing }

export const mayPreview = (req: PayloadRequest, story: Story): boolean =>
  mayDo(actorOf(req), 'preview', story)

/** @throws {Refused} 403 for whoever may not give out previews of a document */
export const demandRight = (req: PayloadRequest, story: Story): void => {
  if (!mayPreview(req, story)) throw refused('role-may-not/preview')
}

/** What a link made now would show. */
export const pinnedIn = ({ newest, state }: Standing): Pinned => ({ rev: revOf(newest), stage: state.stage })
