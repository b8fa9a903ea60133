import type { IncomingHttpHeaders } from 'node:http'

import type { GraphQLError } from 'graphql'
import { createHandler, type Response } from 'graphql-http'
import type { Payload } from 'payload'

import { type PersistedQueries, persistedQueries } from '../api/graphql/persistedQueries.ts'
import { acceptedType } from '../platform/routes/accepted.ts'
import type { Context } from '../public/graphql/payload/context.ts'
import { type Refusal, refuse } from '../rules/refusals/refuse.ts'
import { errorOf } from './graphqlErrors.ts'
import { type Asking, prepareQuery, type Schemas, schemasOf } from './graphqlQuery.ts'
import { depthProblem, paramsOf, type Sent, withQuery } from './persistedBody.ts'

/** Persisted queries that one process keeps. */
const mostKept = 1000

/** One query over HTTP: the client, the route and the parameters. */
export type Asked = Asking & {
  headers: IncomingHttpHeaders
  method: string
  sent: Sent
  /** Formats an error for the client. */
  formatError: (error: GraphQLError | Error) => GraphQLError | Error
}

/**
 * GraphQL over HTTP as its specification has it, for the app and for what is answered before the app: both have one
 * schema, and know the same persisted queries.
 */
export class GraphqlAnswers {
  readonly #payload: Payload
  readonly #persisted: PersistedQueries = persistedQueries(mostKept)
  /** Made on first use, so that other requests do not wait for it. */
  #schemas: Promise<Schemas> | undefined

  constructor(payload: Payload) {
    this.#payload = payload
  }

  /** @returns the refusal of what is nested too deep, and of a persisted query that is not known or has another hash */
  async answer(asked: Asked): Promise<Response | Refusal> {
    const params = paramsOf(asked.sent)
    const problem = depthProblem(asked.sent, params.query)
    if (problem) return problem
    const found = this.#persisted.find(params)
    if (found.kind === 'refused') return found.refusal
    const sent = found.kind === 'known' ? withQuery(asked.sent, found.query) : asked.sent
    const onValid =
      found.kind === 'new' ? () => this.#persisted.keep(found.hash, found.query) : () => undefined
    this.#schemas ??= schemasOf(this.#payload)
    const schemas = await this.#schemas
    const handle = createHandler<unknown, unknown, Context>({
      onSubscribe: (_request, params) =>
        prepareQuery(schemas, { asking: asked, onValid, params, payload: this.#payload }),
      formatError: (error) => asked.formatError(error),
    })
    const { method } = asked
    // graphql-http does not support weights (`q=`).
    const headers = { ...asked.headers, accept: graphqlTypeFor(asked.headers.accept) ?? 'none' }
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
