import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import type { Response as GraphqlResponse } from 'graphql-http'
import {
  createPayloadRequest,
  headersWithCors,
  mergeHeaders,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { isAnonymous } from '../edge/delivery/http/isAnonymous.ts'
import { readBody } from '../edge/delivery/http/readBody.ts'
import { actorOf } from '../people/access/payload/actorOf.ts'
import { challengeOf, credentialProblem } from '../people/keys/payload/credentialProblem.ts'
import { notedTrouble } from '../platform/database/payload/writeQueue.ts'
import type { Context } from '../public/graphql/payload/context.ts'
import type { Family } from '../rules/limits/rates.ts'
import type { Refusal } from '../rules/refusals/refuse.ts'
import { isOutsider } from '../rules/roles/roles.ts'
import { sendResponse, toRequest } from './fetchBridge.ts'
import { type GraphqlRequest, type GraphqlAnswers, graphqlTypeFor, graphqlTypes } from './graphqlAnswers.ts'
import { errorOf, publicError } from './graphqlErrors.ts'
import { unavailable } from './guardDatabase.ts'
import { answerAs } from './problem.ts'
import type { RateLimits, Taken } from './rateLimits.ts'

/** A query that comes through Express. */
type AppRequest = GraphqlRequest & { req: ExpressRequest }

/**
 * Serves Payload's GraphQL schema as specified by GraphQL over HTTP: GET and POST, both media types, the specified status
 * codes. It has our own limits instead of Payload's, and automatic persisted queries. The public is answered from the store
 * of public documents.
 */
export const graphqlHandler =
  (payload: Payload, { answers, limits }: { answers: GraphqlAnswers; limits: RateLimits }): RequestHandler =>
  async (req, res) => {
    const body = req.method === 'POST' ? await readBody(req) : undefined
    const graphqlRequest = graphqlRequestOf(payload, { body, limits, req })
    const refusal = isAnonymous(req.headers)
      ? undefined
      : await credentialProblem(payload, await graphqlRequest.context.request())
    if (refusal) {
      answerAs('graphql', res.set(challengeOf(refusal)), refusal)
      return
    }
    const answer = await answers.answer(graphqlRequest)
    await ('code' in answer
      ? sendResponse(req, res, refusalOf(req, answer))
      : send(res, graphqlRequest, answer))
  }

type Input = { req: ExpressRequest; body: Buffer | undefined; limits: RateLimits }

const graphqlRequestOf = (payload: Payload, { body, limits, req }: Input): AppRequest => {
  const { config } = payload
  let made: Promise<PayloadRequest> | undefined
  const request = (): Promise<PayloadRequest> =>
    (made ??= createPayloadRequest({ canSetHeaders: true, config, request: toRequest(req, body) }))
  const context: Context = { request, headers: {} }
  return {
    ...{ req, context, headers: req.headers, method: req.method },
    sent: { url: req.originalUrl, body: body?.toString() },
    // Credentials may turn out to be invalid; then the request is public.
    isPublic: async () => isAnonymous(req.headers) || isOutsider(actorOf(await request())),
    mayDo: (families) => firstOver(limits, req, families),
    formatError: (error) => {
      context.headers['Cache-Control'] = 'no-store'
      return publicError(error, payload)
    },
  }
}

const firstOver = async (
  limits: RateLimits,
  req: ExpressRequest,
  families: Family[],
): Promise<Taken | undefined> => {
  for (const family of families) {
    const taken = await limits.take(family, req)
    if (taken.isOver) return taken
  }
  return undefined
}

const send = async (
  res: ExpressResponse,
  graphqlRequest: AppRequest,
  [body, init]: GraphqlResponse,
): Promise<void> => {
  const { context, over, req } = graphqlRequest
  const status = over ? 429 : init.status
  const headers = { ...init.headers, ...over?.headers, ...context.headers }
  if (context.req) {
    const response = new Response(body, { status, headers: withCookies(context.req, headers) })
    await sendResponse(req, res, response)
  } else if (!res.headersSent) {
    // A database failure during the query would leave parts of the answer null, with status 200.
    if (notedTrouble()) unavailable(res)
    else
      res
        .status(status)
        .set(headers)
        .end(req.method === 'HEAD' ? undefined : body)
  }
}

/** Log-in and log-out set their cookies on the request; this copies them to the answer. */
const withCookies = (req: PayloadRequest, responseHeaders: Record<string, string>): Headers => {
  const headers = headersWithCors({ headers: new Headers(responseHeaders), req })
  return req.responseHeaders ? mergeHeaders(req.responseHeaders, headers) : headers
}

/** Must not be cached: after an unknown hash the client sends the query itself, and from then on the hash is known. */
const refusalOf = ({ headers: { accept } }: ExpressRequest, refusal: Refusal): Response => {
  const type = graphqlTypeFor(accept) ?? graphqlTypes.old
  return Response.json(
    { errors: [errorOf(refusal)] },
    {
      status: type === graphqlTypes.new ? 400 : 200,
      headers: {
        'Cache-Control': 'no-store',
        'Content-Type': `${type}; charset=utf-8`,
      },
    },
  )
}
