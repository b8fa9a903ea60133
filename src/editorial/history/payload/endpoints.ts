import type { CollectionSlug, PayloadRequest } from 'payload'

import { type EndpointInput, endpointOf } from '../../../people/access/payload/endpointOf.ts'
import { insidersOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { param } from '../../../platform/http/payload/readBody.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { diffDocuments } from '../diffDocuments.ts'
import { diffRoute, historyRoute } from '../routes.ts'
import { readRevision } from './readRevisions.ts'
import { readTimeline } from './readTimeline.ts'

type Kept = { resource: CollectionSlug & WorkflowResource; isContent: (name: string) => boolean }

/**
 * The history of a document, for the staff: `GET /:id/history` (from the log), and `GET /:id/diff?from=REV&to=REV` (word by
 * word).
 */
export const historyEndpoints = (kept: Kept) => [
  endpointOf(historyRoute, async (req, { query }) => {
    const story = await openStory(req, kept)
    return Response.json(await readTimeline(req, story, query))
  }),
  endpointOf(diffRoute, async (req, { query }) => Response.json(await compare(req, kept, query))),
]

const openStory = async (req: PayloadRequest, { resource }: Kept) => {
  const story = { resource, id: param(req, 'id') }
  await insidersOnStory(req, story)
  return story
}

const compare = async (
  req: PayloadRequest,
  kept: Kept,
  { from, to }: EndpointInput<typeof diffRoute>['query'],
) => {
  const story = { req, ...(await openStory(req, kept)) }
  const [before, after] = [await readRevision(story, from), await readRevision(story, to)]
  if (!before) throw refused('no-such-revision', { rev: from, data: { rev: from } })
  if (!after) throw refused('no-such-revision', { rev: to, data: { rev: to } })
  return {
    from: { rev: from, at: before.at },
    to: { rev: to, at: after.at },
    fields: diffDocuments(before.document, after.document, kept.isContent),
  }
}
