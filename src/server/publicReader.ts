import type { IncomingMessage } from 'node:http'
import { parse } from 'node:querystring'

import type { Express, Request } from 'express'
import type { Payload } from 'payload'

import type { Read, Reader } from '../edge/delivery/http/readAnswer.ts'
import { health } from '../platform/database/payload/health.ts'
import { answerFront } from '../public/fronts/payload/answerFront.ts'
import { answerPublic, parsePublicRequest } from '../public/lists/payload/answerPublic.ts'
import { answerPage } from '../public/pages/payload/answerPage.ts'
import { answerSearch } from '../public/search/payload/answerSearch.ts'
import { splitAddress } from '../text/escaping/splitAddress.ts'
import type { GraphqlAnswers } from './graphqlAnswers.ts'
import { addressProblem } from './plainAddress.ts'
import { answerGraphql } from './publicGraphql.ts'
import { queryRefusal } from './publicProblem.ts'
import type { RateLimits } from './rateLimits.ts'
import { queryStringProblem } from './requestProblem.ts'
import { constantHeaders } from './securityHeaders.ts'

type Parts = { answers: GraphqlAnswers; app: Express; limits: RateLimits; serverUrl: string | undefined }

/** Milliseconds after which a request is passed to Express, which checks whether the database answers. */
const patience = 800

/**
 * Answers public requests for lists, documents, fronts, pages, searches and GraphQL queries without Express, which is
 * faster. Refusals, unknown documents and requests over a rate limit are left to Express.
 */
export const publicReader = (payload: Payload, { answers, app, limits, serverUrl }: Parts): Reader => {
  const constant = constantHeaders(serverUrl)
  const json = { 'content-type': 'application/json' }
  const asJson = async (making: Promise<string | undefined>): Promise<Read | undefined> => {
    const body = await making
    return body === undefined ? undefined : { body, headers: json }
  }
  return (url, req) => {
    if (health.awayFor !== undefined || addressProblem(url) !== undefined) return undefined
    const makeJson = answerDocuments(payload, url) ?? answerFront(payload, url) ?? answerSearch(payload, url)
    const make = makeJson
      ? () => asJson(makeJson())
      : (answerPage(payload, url) ?? answerGraphql(answers, url, req))
    if (!make) return undefined
    const answer = async (): Promise<Read | undefined> => {
      if (!(await limits.mayRead(asExpress(app, req)))) return undefined
      const read = await make()
      return read && { ...read, headers: { ...constant, ...read.headers } }
    }
    return inTime(answer())
  }
}

/** Gives a request the properties of Express: the rate limits use `req.ip`, which depends on the trusted proxies. */
const asExpress = (app: Express, req: IncomingMessage): Request =>
  Object.setPrototypeOf(req, app.request) as Request

const answerDocuments = (payload: Payload, url: string) => {
  const publicRequest = parsePublicRequest(payload, url)
  return publicRequest && !isRefused(payload, url, publicRequest)
    ? () => answerPublic(publicRequest)
    : undefined
}

const isRefused = (
  payload: Payload,
  url: string,
  { query, type }: NonNullable<ReturnType<typeof parsePublicRequest>>,
): boolean =>
  queryStringProblem(parse(splitAddress(url)[1])) !== undefined ||
  queryRefusal(payload, type, query) !== undefined

const inTime = (answer: Promise<Read | undefined>): Promise<Read | undefined> => {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patience)
  })
  return Promise.race([answer, late]).finally(() => {
    clearTimeout(timer)
  })
}
