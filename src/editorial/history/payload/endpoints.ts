import { type CollectionSlug, type Endpoint, NotFound, type PayloadRequest } from 'payload'

import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { insidersOnStory } from '../../../people/access/payload/staffOnStory.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import type { WorkflowResource } from '../../../rules/rights/policy.ts'
import { diffDocuments } from '../diffDocuments.ts'
import { publishedHistory } from '../published.ts'
import { readRevision, readRevisions } from './readRevisions.ts'
import { readTimeline } from './readTimeline.ts'

type Kept = { resource: CollectionSlug & WorkflowResource; isContent: (name: string) => boolean }

/**
 * What became of a document, for the staff: `GET /:id/history` (the log of it), `GET /:id/diff?from=REV&to=REV`
 * (word by word). For readers, where the site shows it: `GET /:id/revisions`.
 */
export const historyEndpoints = (kept: Kept): Endpoint[] => [
  { method: 'get', path: '/:id/history', handler: (req) => history(req, kept) },
  { method: 'get', path: '/:id/diff', handler: (req) => diff(req, kept) },
  { method: 'get', path: '/:id/revisions', handler: (req) => revisions(req, kept) },
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

const revisions = async (req: PayloadRequest, { resource }: Kept): Promise<Response> => {
  const id = idIn(req)
  const { showHistory } = await req.payload.findGlobal({
    slug: 'site-settings',
    depth: 0,
    overrideAccess: true,
    req,
    select: { showHistory: true },
  })
  if (showHistory !== true && !staffOnly({ req })) throw new NotFound(req.t)
  const live = await req.payload.find({
    collection: resource,
    depth: 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    select: {},
    where: { and: [{ id: { equals: id } }, { _status: { equals: 'published' } }] },
  })
  if (live.docs.length === 0) throw new NotFound(req.t)
  return Response.json({ docs: publishedHistory(await readRevisions({ req, resource, id })) })
}

const idIn = (req: PayloadRequest): string => String(req.routeParams?.['id'])

const revisionIn = (req: PayloadRequest, name: 'from' | 'to'): number => {
  const rev = Number(req.query[name])
  if (Number.isInteger(rev) && rev >= 1) return rev
  throw refused('bad-revision', { name, data: { path: name } })
}
