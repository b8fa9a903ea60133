import type { CollectionSlug, Endpoint, PayloadRequest } from 'payload'

import { insidersOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { diffDocuments } from '../diffDocuments.ts'
import { readRevision } from './readRevisions.ts'
import { readTimeline } from './readTimeline.ts'

type Kept = { resource: CollectionSlug & WorkflowResource; isContent: (name: string) => boolean }

/**
 * What became of a document, for the staff: `GET /:id/history` (the log of it), `GET /:id/diff?from=REV&to=REV`
 * (word by word).
 */
export const historyEndpoints = (kept: Kept): Endpoint[] => [
  { method: 'get', path: '/:id/history', handler: (req) => history(req, kept) },
  { method: 'get', path: '/:id/diff', handler: (req) => diff(req, kept) },
]

const history = async (req: PayloadRequest, { resource }: Kept): Promise<Response> => {
  const id = idIn(req)
  await insidersOnStory(req, { resource, id })
  return Response.json(await readTimeline(req, { resource, id }))
}

const diff = async (req: PayloadRequest, { resource, isContent }: Kept): Promise<Response> => {
  const id = idIn(req)
  await insidersOnStory(req, { resource, id })
  const to = revisionIn(req, 'to')
  const from = revisionIn(req, 'from')
  const ask = { req, resource, id }
  const [before, after] = [await readRevision(ask, from), await readRevision(ask, to)]
  if (!before) throw refused('no-such-revision', { rev: from, data: { rev: from } })
  if (!after) throw refused('no-such-revision', { rev: to, data: { rev: to } })
  return Response.json({
    from: { rev: from, at: before.at },
    to: { rev: to, at: after.at },
    fields: diffDocuments(before.document, after.document, isContent),
  })
}

const idIn = (req: PayloadRequest): string => String(req.routeParams?.['id'])

const revisionIn = (req: PayloadRequest, name: 'from' | 'to'): number => {
  const rev = Number(req.query[name])
  if (Number.isInteger(rev) && rev >= 1) return rev
  throw refused('bad-revision', { name, data: { path: name } })
}
