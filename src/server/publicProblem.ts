import type { Request } from 'express'
import { executeAuthStrategies, type Payload } from 'payload'

import { isAnonymous } from '../edge/delivery/http/isAnonymous.ts'
import { actorOf } from '../people/access/payload/actorOf.ts'
import { listProblem } from '../platform/filters/listProblem.ts'
import { type QueryParams, parseQuery } from '../platform/filters/payload/parseQuery.ts'
import { relationsOf } from '../platform/tags/payload/relationsOf.ts'
import { queryProblem } from '../platform/values/payload/queryProblem.ts'
import { filterRefusal } from '../platform/values/payload/refusals.ts'
import { publicLimit, publicLimitRefusal } from '../rules/limits/publicLimit.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import { isOutsider } from '../rules/roles/roles.ts'
import { splitAddress } from '../text/escaping/splitAddress.ts'
import { headersOf } from './fetchBridge.ts'

/**
 * The parsed body, whether the route is our own, and whether its record reads all parameters, so that none is passed to
 * Payload’s queries.
 */
export type Sent = { body: Buffer | undefined; isOwn: boolean; isApart: boolean }

/**
 * Refuses queries that the public may not make: a list without a limit, because `limit=0` means all documents to Payload,
 * and a filter or a sort that no index serves. Keys that only read count as the public; other keys and people who are
 * logged in are not restricted.
 *
 * @param sent.body the body of a query by POST, see `isQueryByPost`
 * @param sent.isApart whether the record of the route validates all parameters itself
 * @returns the refusal, or undefined when the request may go on
 */
export const publicProblem = async (
  payload: Payload,
  req: Request,
  { body, isApart }: Sent,
): Promise<Refusal | undefined> => {
  if (isQueryByPost(req) && !isForm(req)) return refuse('question-not-a-form')
  if (isApart || !isRead(req)) return undefined
  const refusal = refusalOf(payload, req, body)
  return refusal && (await isOfNewsroom(payload, req)) ? undefined : refusal
}

/**
 * Whether a request is a long query that is sent by POST, which Payload treats as GET. It must be a form: of other bodies
 * Payload copies values into the query that have not been validated.
 */
export const isQueryByPost = ({ headers, method }: Request): boolean =>
  method === 'POST' &&
  (headers['x-payload-http-method-override'] === 'GET' || headers['x-http-method-override'] === 'GET')

const isRead = (req: Request): boolean => req.method === 'GET' || req.method === 'HEAD' || isQueryByPost(req)

const refusalOf = (payload: Payload, req: Request, body: Buffer | undefined): Refusal | undefined => {
  const [, slug = '', rest] = req.path.split('/')
  const query = parseQuery(splitAddress(req.originalUrl + sentOf(req, body))[1])
  // The public cannot read revisions, whatever the query.
  return query && queryRefusal(payload, rest === 'versions' ? '' : slug, query)
}

/**
 * Finds the problem with a public query for documents.
 *
 * @param slug the slug of a collection; for any other name only the limit is checked
 */
export const queryRefusal = (payload: Payload, slug: string, query: QueryParams): Refusal | undefined => {
  const { limit, pagination } = query
  const isEndless = limit === undefined ? pagination === false : !isWithin(Number(limit))
  if (isEndless) return publicLimitRefusal()
  if (!Object.hasOwn(payload.collections, slug)) return undefined
  const problem = listProblem(slug, query, relationsOf(payload, slug).joins)
  if (problem) return problem
  const value = queryProblem(payload, slug, query)
  return value && filterRefusal(value)
}

/** The query string that Payload makes of a query sent as a form. */
const sentOf = (req: Request, body: Buffer | undefined): string =>
  body && isQueryByPost(req) ? `?${body.toString('utf8')}` : ''

const isForm = ({ headers }: Request): boolean =>
  headers['content-type'] === 'application/x-www-form-urlencoded'

const isWithin = (limit: number): boolean => Number.isInteger(limit) && limit >= 1 && limit <= publicLimit

/** Credentials may turn out to be invalid; then the request is public. */
const isOfNewsroom = async (payload: Payload, req: Request): Promise<boolean> => {
  if (isAnonymous(req.headers)) return false
  const { user } = await executeAuthStrategies({ headers: headersOf(req), payload })
  return !isOutsider(actorOf({ user }))
}
