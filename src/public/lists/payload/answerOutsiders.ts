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

/** Endpoints for a list, its count, a document and the site's settings: Payload's own, and those that stand before them. */
const readPaths: ReadonlySet<string> = new Set(['/', '/count', '/:id', `/:id(${idPattern})`])

/** Payload tells by these what the panel may offer for a document, and reads it for that. */
const accessPaths: ReadonlySet<string> = new Set(['/access', '/access/:id?'])

/**
 * Lets outsiders be answered from what is public at Payload's own addresses; everybody else is answered by Payload.
 *
 * @param built its endpoints are exchanged
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
 * @param otherwise answers a question for a story in another format
 * @throws {Refused} for what cannot be answered, is not there, or is gone
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
