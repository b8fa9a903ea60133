import { configToSchema } from '@payloadcms/graphql'
import type { RequestHandler } from 'express'
import { type GraphQLError, GraphQLError as PublicError } from 'graphql'
import { createHandler } from 'graphql-http/lib/use/fetch'
import {
  createPayloadRequest,
  headersWithCors,
  mergeHeaders,
  type Payload,
  type PayloadRequest,
} from 'payload'

import { conflictCode, conflictMessage, isWriteConflict } from '../database/writeConflict.ts'
import { readBody } from '../delivery/http/readBody.ts'
import { quickLists } from '../delivery/payload/quickLists.ts'
import { tellGone } from '../takedowns/payload/tellGone.ts'
import { sendResponse, toRequest } from './fetchBridge.ts'
import type { ApiOptions } from './restHandler.ts'

type Context = { headers: Record<string, string>; req: PayloadRequest }

/**
 * Payload's GraphQL schema over HTTP as the GraphQL-over-HTTP specification has it: GET and POST, both media
 * types, the right status codes.
 */
export const graphqlHandler = (payload: Payload, { fragments }: ApiOptions): RequestHandler => {
  const { schema, validationRules } = configToSchema(payload.config)
  tellGone(schema, payload)
  quickLists(schema, payload, fragments)
  const answer = async (request: Request): Promise<Response> => {
    const req = await createPayloadRequest({ canSetHeaders: true, config: payload.config, request })
    const context: Context = { headers: {}, req }
    const handle = createHandler<Record<string, never> | Context>({
      schema,
      context: () => context,
      formatError: (error) => publicError(error as GraphQLError, payload),
      validationRules: (_request, args, rules) => [...rules, ...validationRules(args)],
    })
    return withHeaders(await handle(request), context)
  }
  return async (req, res) => {
    const body = req.method === 'POST' ? await readBody(req) : undefined
    await sendResponse(req, res, await answer(toRequest(req, body)))
  }
}

/** Log-in and log-out set cookies on the request; they belong on the answer. */
const withHeaders = (response: Response, { headers, req }: Context): Response => {
  const all = headersWithCors({ headers: new Headers(response.headers), req })
  for (const [name, value] of Object.entries(headers)) all.append(name, value)
  const merged = req.responseHeaders ? mergeHeaders(req.responseHeaders, all) : all
  return new Response(response.body, { status: response.status, headers: merged })
}

type Known = { status?: number; name?: string; data?: unknown; isPublic?: boolean }

/**
 * What a client is told: its own mistakes, and refusals with their status and data. Anything else is logged and
 * answered without its words.
 */
const publicError = (error: GraphQLError, payload: Payload): GraphQLError => {
  const original = error.originalError as (Error & Known) | undefined
  if (!original) return error
  if (isWriteConflict(original))
    return told(error, conflictMessage, { statusCode: 503, data: { code: conflictCode } })
  const { name, data, status = 500 } = original
  if (status >= 500) payload.logger.error({ err: original, msg: 'GraphQL' })
  const message = status >= 500 ? 'Something went wrong.' : error.message
  return told(error, message, { name, statusCode: status, ...(data ? { data } : {}) })
}

const told = (
  { nodes, path }: GraphQLError,
  message: string,
  extensions: Record<string, unknown>,
): GraphQLError => new PublicError(message, { ...(nodes && { nodes }), ...(path && { path }), extensions })
