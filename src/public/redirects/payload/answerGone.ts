import { type AfterErrorHook, NotFound, type PayloadRequest } from 'payload'

import { type WorkflowResource, workflowResources } from '../../../rules/rights/policy.ts'
import { readTombstone } from '../../documents/payload/readTombstone.ts'
import { goneAnswer } from './gone.ts'

/** Addresses of one document that the public reads, behind the collection's own. */
const publicPaths = /^\/[^/]+\/(?<id>[^/]+)(?:\/(?:json-ld|metadata))?$/

/**
 * Answers 410 with a tombstone where a withdrawn document is asked for and is not found. It looks only after
 * nothing was found, so that what is live is read as fast as ever.
 */
export const answerGone: AfterErrorHook = async ({ collection, error, req }) => {
  const resource = workflowResources.find((one) => one === collection?.slug)
  const id = askedFor(req)
  if (!resource || id === undefined || !(error instanceof NotFound)) return
  return answer(req, resource, id)
}

const askedFor = ({ method, pathname, payload }: PayloadRequest): string | undefined => {
  if (method !== 'GET') return undefined
  const path = pathname.startsWith(payload.config.routes.api)
    ? pathname.slice(payload.config.routes.api.length)
    : ''
  return publicPaths.exec(path)?.groups?.['id']
}

const answer = async (req: PayloadRequest, resource: WorkflowResource, id: string) => {
  const tombstone = await readTombstone(req.payload, resource, id)
  return tombstone && goneAnswer(tombstone)
}
