import type { IncomingMessage } from 'node:http'

import type { Response } from 'graphql-http'

import { graphqlRoutes } from '../api/graphql/routes.ts'
import type { Read } from '../edge/delivery/http/readAnswer.ts'
import { readBody } from '../edge/delivery/http/readBody.ts'
import { splitAddress } from '../text/escaping/splitAddress.ts'
import type { GraphqlAnswers } from './graphqlAnswers.ts'

const [route] = graphqlRoutes

/** Keywords of operations that may be more than a query. */
const changing = /mutation|subscription/

/**
 * Answers GraphQL queries of the public before the app.
 *
 * @param url path and query
 * @returns undefined for another address, and for what may be more than a query; what makes the answer gives undefined, or
 *   fails, where the app has to answer: when something is refused, or the query needs more than the public's schema
 */
export const answerGraphql = (
  answers: GraphqlAnswers,
  url: string,
  req: IncomingMessage,
): (() => Promise<Read | undefined>) | undefined => {
  if (splitAddress(url)[0] !== route?.path || changing.test(url)) return undefined
  return async () => {
    const { headers, method = 'GET' } = req
    const body = method === 'POST' ? (await readBody(req)).toString() : undefined
    const answer = await answers.answer({
      ...{ headers, method, sent: { url, body } },
      context: { request: leftToApp, headers: {} },
      isPublic: () => Promise.resolve(true),
      mayDo: (families) => (families.length === 0 ? Promise.resolve(undefined) : leftToApp()),
      formatError: (error) => error,
    })
    return 'code' in answer ? undefined : readOf(answer)
  }
}

const leftToApp = (): Promise<never> => Promise.reject(new Error('The app answers it.'))

const readOf = ([body, { headers, status }]: Response): Read | undefined =>
  status === 200 && body !== null ? { body, headers: headers ?? {} } : undefined
