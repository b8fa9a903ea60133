import { configToSchema } from '@payloadcms/graphql'
import type { Request as ExpressRequest, RequestHandler } from 'express'
import { execute, type GraphQLError, type GraphQLSchema, parse } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import {
  createPayloadRequest,
  headersWithCors,
  mergeHeaders,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { tooLarge } from '../api/graphql/limits.ts'
import { measureQuery } from '../api/graphql/measureQuery.ts'
import { mutationFields } from '../api/graphql/mutationFields.ts'
import { persistedQueries } from '../api/graphql/persistedQueries.ts'
import { readBody } from '../edge/delivery/http/readBody.ts'
import { quickLists } from '../edge/delivery/payload/quickLists.ts'
import { tellGone } from '../editorial/takedowns/payload/tellGone.ts'
import { actorOf } from '../people/access/payload/actorOf.ts'
import { guardLists } from '../people/outsiders/payload/guardLists.ts'
import { notedTrouble } from '../platform/database/payload/writeQueue.ts'
import { settings } from '../platform/settings/settings.ts'
import { guardArguments } from '../platform/values/payload/guardArguments.ts'
import { familiesOfFields, type Family } from '../rules/limits/rates.ts'
import { type Refusal } from '../rules/refusals/refuse.ts'
import { sendResponse, toRequest } from './fetchBridge.ts'
import { publicError, refusing } from './graphqlErrors.ts'
import { paramsOf, withQuery } from './persistedBody.ts'
import { type RateLimits, type Taken, tooOften } from './rateLimits.ts'
import type { ApiOptions } from './restHandler.ts'

type Context = { headers: Record<string, string>; req: PayloadRequest }

/** Persisted queries that one process keeps, and the words of which one query may consist. */
const [mostKept, mostTokens] = [1000, 10_000]

/**
 * `over` is what was asked too often, once that is known; `mayDo` counts the fields of a mutation.
 */
type Asked = {
  request: Request
  onValid?: () => void
  mayDo: (families: Family[]) => Promise<Taken | undefined>
  over?: Taken
}

/**
 * Payload's GraphQL schema over HTTP as the GraphQL-over-HTTP specification has it: GET and POST, both media
 * types, the right status codes; with limits of ours in the place of Payload's, and automatic persisted queries.
 */
export const graphqlHandler = (
  payload: Payload,
  limits: RateLimits,
  { fragments }: ApiOptions,
): RequestHandler => {
  const { schema } = configToSchema(payload.config)
  tellGone(schema, payload)
  quickLists(schema, payload, fragments)
  guardLists(schema, payload)
  guardArguments(schema)
  const persisted = persistedQueries(mostKept)
  return async (req, res) => {
    const body = req.method === 'POST' ? await readBody(req) : undefined
    const asked: Asked = {
      request: toRequest(req, body),
      mayDo: (families) => firstOver(limits, req, families),
    }
    const found = persisted.find(paramsOf(req, body))
    if (found.kind === 'refused')
      return sendResponse(req, res, persistedRefusal(asked.request, found.refusal))
    if (found.kind === 'known') asked.request = withQuery(asked.request, body, found.query)
    if (found.kind === 'new') asked.onValid = () => persisted.keep(found.hash, found.query)
    return sendResponse(req, res, await answer(payload, schema, asked))
  }
}

const answer = async (payload: Payload, schema: GraphQLSchema, asked: Asked): Promise<Response> => {
  const req = await createPayloadRequest({
    canSetHeaders: true,
    config: payload.config,
    request: asked.request,
  })
  const context: Context = { headers: {}, req }
  const handle = createHandler<Record<string, never> | Context>({
    schema,
    context: () => context,
    parse: (source) => parse(source, { maxTokens: mostTokens }),
    validationRules: async (_request, { document, variableValues, operationName }, rules) => {
      const refused = tooLarge(
        measureQuery(document, variableValues ?? {}),
        settings.queryLimits,
        actorOf(req).kind === 'public',
      )
      if (refused.length > 0) return [refusing(refused)]
      const over = await asked.mayDo(familiesOfFields(mutationFields(document, operationName)))
      if (!over) return rules
      asked.over = over
      return [refusing([tooOften(over.seconds)])]
    },
    execute: (args) => {
      asked.onValid?.()
      return execute(args)
    },
    formatError: (error) => {
      context.headers['Cache-Control'] = 'no-store'
      return publicError(error as GraphQLError, payload)
    },
  })
  const response = await handle(asked.request)
  // An answer with a part missing would be a 200.
  if (notedTrouble()) return new Response(null, { status: 503 })
  return withHeaders(asked.over ? limited(response, asked.over) : response, context)
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

const limited = (response: Response, { headers: said }: Taken): Response => {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(said)) headers.set(name, value)
  return new Response(response.body, { status: 429, headers })
}

const jsonOfGraphql = 'application/graphql-response+json'

/** Never kept by a cache: the client sends the query next, and then it is known. */
const persistedRefusal = (request: Request, { code, message }: Refusal): Response => {
  const isNew = request.headers.get('accept')?.includes(jsonOfGraphql) === true
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

/** Log-in and log-out set cookies on the request; they belong on the answer. */
const withHeaders = (response: Response, { headers, req }: Context): Response => {
  const all = headersWithCors({ headers: new Headers(response.headers), req })
  for (const [name, value] of Object.entries(headers)) all.append(name, value)
  const merged = req.responseHeaders ? mergeHeaders(req.responseHeaders, all) : all
  return new Response(response.body, { status: response.status, headers: merged })
}
