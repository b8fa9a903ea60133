import type { Request as ExpressRequest, RequestHandler, Response as ExpressResponse } from 'express'
import type { GraphQLError } from 'graphql'
import { createHandler, type Response as GraphqlResponse } from 'graphql-http'
import {
  createPayloadRequest,
  headersWithCors,
  mergeHeaders,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { persistedQueries } from '../api/graphql/persistedQueries.ts'
import { isAnonymous } from '../edge/delivery/http/isAnonymous.ts'
import { readBody } from '../edge/delivery/http/readBody.ts'
import { actorOf } from '../people/access/payload/actorOf.ts'
import { notedTrouble } from '../platform/database/payload/writeQueue.ts'
import type { Context } from '../public/graphql/payload/context.ts'
import type { Family } from '../rules/limits/rates.ts'
import type { Refusal } from '../rules/refusals/refuse.ts'
import { isOutsider } from '../rules/roles/roles.ts'
import { sendResponse, toRequest } from './fetchBridge.ts'
import { publicError } from './graphqlErrors.ts'
import { type Asking, prepareQuery, type Schemas, schemasOf } from './graphqlQuery.ts'
import { unavailable } from './guardDatabase.ts'
import { paramsOf, type Sent, withQuery } from './persistedBody.ts'
import type { RateLimits, Taken } from './rateLimits.ts'

/** Persisted queries that one process keeps. */
const mostKept = 1000

/** One query over HTTP: where it is, and what it says. */
type Asked = Asking & {
  req: ExpressRequest
  sent: Sent
}

/**
 * Payload's GraphQL schema over HTTP as the GraphQL-over-HTTP specification has it: GET and POST, both media
 * types, the right status codes; with limits of ours in the place of Payload's, and automatic persisted queries. The public
 * is answered from the store of what is public.
 */
export const graphqlHandler = (payload: Payload, limits: RateLimits): RequestHandler => {
  // Made when it is first asked for: other questions do not wait for it.
  let schemas: Promise<Schemas> | undefined
  const persisted = persistedQueries(mostKept)
  return async (req, res) => {
    const body = req.method === 'POST' ? await readBody(req) : undefined
    const asked = askedBy(payload, { body, limits, req })
    const found = persisted.find(paramsOf(req, body))
    if (found.kind === 'refused') return sendResponse(req, res, persistedRefusal(req, found.refusal))
    if (found.kind === 'known') asked.sent = withQuery(asked.sent, found.query)
    if (found.kind === 'new') asked.onValid = () => persisted.keep(found.hash, found.query)
    schemas ??= schemasOf(payload)
    return send(res, asked, await answer(payload, await schemas, asked))
  }
}

type Question = { req: ExpressRequest; body: Buffer | undefined; limits: RateLimits }

const askedBy = ({ config }: Payload, { body, limits, req }: Question): Asked => {
  let made: Promise<PayloadRequest> | undefined
  const request = (): Promise<PayloadRequest> =>
    (made ??= createPayloadRequest({ canSetHeaders: true, config, request: toRequest(req, body) }))
  return {
    req,
    sent: { url: req.originalUrl, body: body?.toString() },
    context: { request, headers: {} },
    // What looks like a log-in may be none: then it is the public that asks.
    isPublic: async () => isAnonymous(req.headers) || isOutsider(actorOf(await request())),
    mayDo: (families) => firstOver(limits, req, families),
  }
}

const answer = (payload: Payload, schemas: Schemas, asked: Asked): Promise<GraphqlResponse> => {
  const handle = createHandler<unknown, unknown, Context>({
    onSubscribe: (_request, params) => prepareQuery(schemas, { asking: asked, params, payload }),
    formatError: (error) => {
      asked.context.headers['Cache-Control'] = 'no-store'
      return publicError(error as GraphQLError, payload)
    },
  })
  const { req, sent } = asked
  // GraphQL knows no HEAD; whoever sends the answer leaves the body out.
  const method = req.method === 'HEAD' ? 'GET' : req.method
  return handle({
    url: sent.url,
    body: sent.body ?? null,
    headers: req.headers,
    method,
    raw: req,
    context: {},
  })
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

const send = async (res: ExpressResponse, asked: Asked, [body, init]: GraphqlResponse): Promise<void> => {
  const { context, over, req } = asked
  const status = over ? 429 : init.status
  const headers = { ...init.headers, ...over?.headers, ...context.headers }
  if (context.req) {
    const response = new Response(body, { status, headers: withCookies(context.req, headers) })
    await sendResponse(req, res, response)
  } else if (!res.headersSent) {
    // An answer with a part missing would be a 200.
    if (notedTrouble()) unavailable(res)
    else
      res
        .status(status)
        .set(headers)
        .end(req.method === 'HEAD' ? undefined : body)
  }
}

/** Log-in and log-out set cookies on the request; they belong on the answer. */
const withCookies = (req: PayloadRequest, said: Record<string, string>): Headers => {
  const headers = headersWithCors({ headers: new Headers(said), req })
  return req.responseHeaders ? mergeHeaders(req.responseHeaders, headers) : headers
}

const jsonOfGraphql = 'application/graphql-response+json'

/** Never kept by a cache: the client sends the query next, and then it is known. */
const persistedRefusal = ({ headers: { accept } }: ExpressRequest, { code, message }: Refusal): Response => {
  const isNew = accept?.includes(jsonOfGraphql) === true
  return Response.json(
    { errors: [{ message, extensions: { code } }] },
    {
      status: isNew ? 400 : 200,
      headers: {
        'Cache-Control': 'no-store',
        'Content-Type': `${isNew ? jsonOfGraphql : 'application/json'}; charset=utf-8`,
      },
    },
  )
}
