import type { IncomingHttpHeaders } from 'node:http'

import type { GraphQLError } from 'graphql'
import { createHandler, type Response } from 'graphql-http'
import type { Payload } from 'payload'

import { type PersistedQueries, persistedQueries } from '../api/graphql/persistedQueries.ts'
import { acceptedType } from '../platform/routes/accepted.ts'
import type { Context } from '../public/graphql/payload/context.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import { errorOf } from './graphqlErrors.ts'
import { type GraphqlClient, prepareQuery, type Schemas, schemasOf } from './graphqlQuery.ts'
import { depthProblem, paramsOf, type Sent, withQuery } from './persistedBody.ts'

/** How many persisted queries a process keeps. */
const maxPersisted = 1000

/** One query over HTTP: the client, the route and the parameters. */
export type GraphqlRequest = GraphqlClient & {
  headers: IncomingHttpHeaders
  method: string
  sent: Sent
  /** Formats an error for the client. */
  formatError: (error: GraphQLError | Error) => GraphQLError | Error
}

/**
 * Answers GraphQL queries as specified by GraphQL over HTTP. Express and the public reader share one instance, so they have
 * the same schemas and the same persisted queries.
 */
export class GraphqlAnswers {
  readonly #payload: Payload
  readonly #persisted: PersistedQueries = persistedQueries(maxPersisted)
  /** Made on first use, so that other requests do not wait for it. */
  #schemas: Promise<Schemas> | undefined

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** @returns a refusal if the request is nested too deeply, or if a persisted query is unknown or has another hash */
  async answer(request: GraphqlRequest): Promise<Response | Refusal> {
    const params = paramsOf(request.sent)
    const problem = depthProblem(request.sent, params.query)
    if (problem) return problem
    const found = this.#persisted.find(params)
    if (found.kind === 'refused') return found.refusal
    const sent = found.kind === 'known' ? withQuery(request.sent, found.query) : request.sent
    const onValid =
      found.kind === 'new' ? () => this.#persisted.keep(found.hash, found.query) : () => undefined
    this.#schemas ??= schemasOf(this.#payload)
    const schemas = await this.#schemas
    const handle = createHandler<unknown, unknown, Context>({
      onSubscribe: (_request, params) =>
        prepareQuery(schemas, { client: request, onValid, params, payload: this.#payload }),
      formatError: (error) => request.formatError(error),
    })
    const { method } = request
    // graphql-http does not support weights (`q=`).
    const headers = { ...request.headers, accept: graphqlTypeFor(request.headers.accept) ?? 'none' }
    // graphql-http does not support HEAD; the body is left out when the answer is sent.
    const answer = await handle({
      url: sent.url,
      body: sent.body ?? null,
      headers,
      method: method === 'HEAD' ? 'GET' : method,
      raw: undefined,
      context: {},
    })
    return withRefusalBody(answer)
  }
}

const json = 'application/json; charset=utf-8'

export const graphqlTypes = { old: 'application/json', new: 'application/graphql-response+json' } as const

/** The media type of the answer; undefined when the client accepts neither. */
export const graphqlTypeFor = (accept: string | undefined): string | undefined =>
  acceptedType(accept, Object.values(graphqlTypes))

/** The refusals that graphql-http answers with a status and no body. */
const byStatus: Readonly<Record<number, Refusal>> = {
  405: refuse('mutation-by-get'),
  406: refuse('not-acceptable', { types: [graphqlTypes.new, graphqlTypes.old] }),
  415: refuse('unsupported-media-type', { types: ['application/json'] }),
}

const withRefusalBody = (answer: Response): Response => {
  const [, init] = answer
  const refusal = byStatus[init.status]
  if (!refusal) return answer
  const headers = { ...init.headers, 'content-type': json }
  return [JSON.stringify({ errors: [errorOf(refusal)] }), { ...init, headers }]
}
