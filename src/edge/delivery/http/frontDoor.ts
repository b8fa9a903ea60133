import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

import type { Answer } from '../answer.ts'
import { formOf } from '../formOf.ts'
import { longestAddress, normalise } from '../normalise.ts'
import { setCacheHeadersOnWrite } from './cacheHeaders.ts'
import { isAnonymous } from './isAnonymous.ts'
import { type Ask, makeAnswer, type Parts } from './makeAnswer.ts'
import { readQuestion } from './readQuestion.ts'
import { sendAnswer } from './sendAnswer.ts'

/** The most characters of a GraphQL query's address and body together. */
const longestQuestion = 20_000

/**
 * Answers requests from the cache before they reach the app. Requests with credentials neither read nor fill the cache.
 */
export const frontDoor =
  (parts: Parts): RequestListener =>
  (req, res) => {
    const { headers, method, url = '/' } = req
    if (!isAnonymous(headers)) pass(parts, req, res)
    else if (method === 'GET' || method === 'HEAD') answerAddress(parts, req, res)
    else if (method === 'POST' && isQuestion(parts, url)) answerQuestion(parts, req, res)
    else pass(parts, req, res)
  }

/** Whether a POST only reads, by its route's record. */
const isQuestion = ({ routes }: Parts, url: string): boolean => {
  const found = routes.find('POST', url)
  return found?.route.cache === 'public' && found.isPlain
}

/** Passes a request to the app, whose answer is for this request only. */
const pass = ({ app, routes }: Parts, req: IncomingMessage, res: ServerResponse): void => {
  setCacheHeadersOnWrite(routes, req, res)
  app(req, res)
}

const answerAddress = (parts: Parts, req: IncomingMessage, res: ServerResponse): void => {
  const { headers, url = '/' } = req
  const form = formOf(parts.routes, url, headers.accept) ?? ''
  const alias = `${url} ${form}`
  const now = Date.now()
  const ready = parts.cache.byAlias(alias, now)
  if (ready) {
    give(parts, ready, { req, res, now })
    return
  }
  const address = url.length <= longestAddress ? normalise(parts.routes, url) : undefined
  if (address === undefined) pass(parts, req, res)
  else answer(parts, { alias, key: `${address} ${form}`, req, res, url: address })
}

/** Answers a GraphQL query by POST; its body is part of the cache key. */
const answerQuestion = (parts: Parts, req: IncomingMessage, res: ServerResponse): void => {
  readQuestion(req, (question) => {
    const { headers, url = '/' } = req
    const key = `${url} ${headers.accept} ${question}`
    if (question === undefined || key.length > longestQuestion) pass(parts, req, res)
    else answer(parts, { alias: key, key, req, res, url })
  })
}

const answer = (parts: Parts, ask: Ask): void => {
  const { cache } = parts
  const { alias, key, req, res } = ask
  const now = Date.now()
  const ready = cache.byAlias(alias, now) ?? cache.byKey(key, alias, now)
  if (ready) {
    give(parts, ready, { req, res, now })
    return
  }
  const flight = cache.flightTo(key)
  if (!flight) {
    makeAnswer(parts, ask, cache.begin(key))
    return
  }
  void flight.landed.then((shared) => {
    if (shared) give(parts, shared, { req, res, now: Date.now() })
    else pass(parts, req, res)
  })
}

type To = { req: IncomingMessage; res: ServerResponse; now: number }

const give = ({ cache, sending }: Parts, ready: Answer, { now, req, res }: To): void => {
  cache.counts.hits += 1
  sendAnswer(ready, { req, res, now, ...sending })
}
