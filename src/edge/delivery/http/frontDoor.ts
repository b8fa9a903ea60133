import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'

import type { Answer } from '../answer.ts'
import { formOf } from '../formOf.ts'
import { longestAddress, normalise } from '../normalise.ts'
import { isAnonymous } from './isAnonymous.ts'
import { willSayKeeping } from './keepingRule.ts'
import { type Ask, makeAnswer, type Parts } from './makeAnswer.ts'
import { readQuestion } from './readQuestion.ts'
import { sendAnswer } from './sendAnswer.ts'

/** The address and the body of a GraphQL query together. */
const longestQuestion = 20_000

/**
 * Stands before the app and answers what it has ready. Requests with credentials never read or fill it.
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

/** What is posted and changes nothing, as its record says. */
const isQuestion = ({ routes }: Parts, url: string): boolean => {
  const found = routes.find('POST', url)
  return found?.route.cache === 'public' && found.isPlain
}

/** To the app, whose answer is for this request alone. */
const pass = ({ app, routes }: Parts, req: IncomingMessage, res: ServerResponse): void => {
  willSayKeeping(routes, req, res)
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

/** GraphQL by POST: the body is the address. */
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
