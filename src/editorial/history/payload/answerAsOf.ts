import {
  type CollectionAfterOperationHook,
  type CollectionSlug,
  Forbidden,
  type PayloadRequest,
} from 'payload'

import { staffOnly } from '../../../people/access/payload/accessFor.ts'
import { operationOf } from '../../../people/access/payload/operationOf.ts'
import { hookSlot } from '../../../platform/records/payload/hookSlot.ts'
import { refused } from '../../../rules/refusals/refused.ts'
import { liveAt } from '../published.ts'
import { readRevisions } from './readRevisions.ts'

/** Replaces each picture in an answer by what readers saw of it at a moment. */
type PicturesAsOf = <Answer>(req: PayloadRequest, answer: Answer, time: string) => Promise<Answer>

/**
 * `GET /api/{slug}/{id}?asOf=TIME`, for the staff: the document as readers saw it at that moment, or with `draft=true` the
 * newest revision at that time, with the pictures of that time. It replaces the current document after access was checked.
 *
 * @throws {Refused} 400 for an invalid time, 403 for everybody but the staff, 404 when there was nothing at that time
 */
export const answerAsOf =
  (resource: CollectionSlug, picturesAsOf: PicturesAsOf): CollectionAfterOperationHook =>
  async (operated) => {
    const { args, result } = operated
    const operation = operationOf(operated)
    const { req, id } = args as { req: PayloadRequest; id?: unknown }
    const time = operation === 'findByID' ? timeAsked(req, id) : undefined
    if (time === undefined) return result
    const rev = await revAt({ req, resource, id: String(id) }, time)
    return picturesAsOf(req, await readAs(args as ReadArgs, resource, rev), time)
  }

/** `GET /api/media/{id}?asOf=TIME`, for the staff: a picture as readers would have seen it at that moment. */
export const answerPictureAsOf =
  (picturesAsOf: PicturesAsOf): CollectionAfterOperationHook =>
  async (operated) => {
    const { args, result } = operated
    const operation = operationOf(operated)
    const { req, id } = args as { req: PayloadRequest; id?: unknown }
    const time = operation === 'findByID' ? timeAsked(req, id) : undefined
    if (time === undefined) return result
    const { createdAt } = result as { createdAt: string }
    if (Date.parse(createdAt) > Date.parse(time)) throw refused('nothing-then/created', { time })
    return picturesAsOf(req, result, time)
  }

const asOfAnswered = hookSlot<true>('asOfAnswered')

/** The requested time, if the request is for this document; only once per request, because the document is read again. */
const timeAsked = (req: PayloadRequest, id: unknown): string | undefined => {
  const asOf = req.query['asOf']
  if (asOf === undefined || asOfAnswered.peek(req)) return undefined
  if (String(id) !== req.routeParams?.['id']) return undefined
  asOfAnswered.set(req, true)
  if (!staffOnly({ req })) throw new Forbidden(req.t)
  return timeOf(asOf)
}

const timeOf = (value: unknown): string => {
  const time = typeof value === 'string' ? Date.parse(value) : NaN
  if (!Number.isNaN(time)) return new Date(time).toISOString()
  throw refused('bad-time', { data: { path: 'asOf' } })
}

type Of = { req: PayloadRequest; resource: CollectionSlug; id: string }

const revAt = async (of: Of, time: string): Promise<unknown> => {
  const until = await readRevisions(of, [{ createdAt: { less_than_equal: time } }])
  const isDraft = of.req.query['draft'] === 'true'
  const found = isDraft ? until.at(-1) : liveAt(until)
  if (found) return found.document['rev']
  throw refused(isDraft ? 'nothing-then/created' : 'nothing-then/public', { time })
}

type ReadArgs = { req: PayloadRequest; id: unknown; depth?: number; overrideAccess?: boolean }

/** Reads a revision with the caller's rights, with populated relations. */
const readAs = async ({ req, id, depth }: ReadArgs, collection: CollectionSlug, rev: unknown) => {
  const { docs } = await req.payload.findVersions({
    collection,
    depth: depth ?? 0,
    limit: 1,
    overrideAccess: false,
    pagination: false,
    req,
    where: { and: [{ parent: { equals: id } }, { 'version.rev': { equals: rev } }] },
  })
  return { ...(docs[0]?.version as object), id } as never
}
