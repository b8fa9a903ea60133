import {
  type Endpoint,
  Forbidden,
  type PayloadHandler,
  type PayloadRequest,
  type SanitizedConfig,
} from 'payload'

import { actorOf } from '../../../people/access/payload/actorOf.ts'
import { wrapEndpoints } from '../../../platform/records/payload/wrapEndpoints.ts'
import { Refused } from '../../../rules/refusals/refused.ts'
import { isOutsider } from '../../../rules/roles/roles.ts'
import { siteKey } from '../../documents/document.ts'
import { listedTypes } from '../../documents/keys.ts'
import { answerPublic, idPattern, parsePublicRequest, notFoundRefusal } from './answerPublic.ts'

/**
 * Paths of the endpoints for a list, its count, a document and the site's settings: Payload's, and ours that precede
 * them.
 */
const readPaths: ReadonlySet<string> = new Set(['/', '/count', '/:id', `/:id(${idPattern})`])

/** Here Payload tells the panel what a user may do with a document. It reads the desk's document for that. */
const accessPaths: ReadonlySet<string> = new Set(['/access', '/access/:id?'])

/**
 * Answers outsiders from the store of public documents at Payload's own addresses. Everybody else is answered by Payload.
 *
 * @param built its endpoints are replaced
 */
export const answerOutsiders = ({ collections, globals }: SanitizedConfig): void => {
  const types: ReadonlySet<string> = new Set([...listedTypes, siteKey.type])
  const entities = [...collections, ...globals].filter(({ slug }) => types.has(slug))
  wrapEndpoints(entities, withOutsiderHandler)
}

const withOutsiderHandler = (endpoint: Endpoint): Endpoint => {
  const { handler, method, path } = endpoint
  if (method === 'get' && readPaths.has(path))
    return { ...endpoint, handler: outsidersFirst(answer, handler) }
  return accessPaths.has(path) ? { ...endpoint, handler: outsidersFirst(refuse, handler) } : endpoint
}

type OutsiderHandler = (req: PayloadRequest, otherwise: PayloadHandler) => Promise<Response> | Response

const outsidersFirst =
  (answerOutsider: OutsiderHandler, otherwise: PayloadHandler): PayloadHandler =>
  (req) =>
    isOutsider(actorOf(req)) ? answerOutsider(req, otherwise) : otherwise(req)

/**
 * @param otherwise answers requests for a story in another format
 * @throws {Refused} for a query that cannot be answered, and for a document that does not exist or was withdrawn
 */
const answer: OutsiderHandler = async (req, otherwise) => {
  const request = parsePublicRequest(req.payload, addressOf(req))
  if (!request) return otherwise(req)
  const text = await answerPublic(request)
  if (text === undefined) throw new Refused(await notFoundRefusal(request))
  return new Response(text, { headers: { 'Content-Type': 'application/json' } })
}

const addressOf = ({ url = '' }: PayloadRequest): string => {
  const { pathname, search } = new URL(url)
  return pathname + search
}

/** @throws {Forbidden} */
const refuse: OutsiderHandler = ({ t }) => {
  throw new Forbidden(t)
}
