import type { Request, RequestHandler } from 'express'
import { handleEndpoints, type Payload } from 'payload'

import { isAnonymous } from '../edge/delivery/http/isAnonymous.ts'
import type { Reader } from '../edge/delivery/http/readAnswer.ts'
import { readBody } from '../edge/delivery/http/readBody.ts'
import type { RouteTable } from '../platform/routes/routeTable.ts'
import { answerPublic, readPublicAsk, refusalOfNone } from '../public/lists/payload/answerPublic.ts'
import type { Refusal } from '../rules/refusals/refuse.ts'
import { sendResponse, toRequest } from './fetchBridge.ts'
import { isMisspelt, ownRoute, readsItsOwn } from './ownRoute.ts'
import { sendRefusal } from './problem.ts'
import { isQuestion, publicProblem, sentOf } from './publicProblem.ts'
import { requestProblem } from './requestProblem.ts'
import { retryConflicts } from './retryConflicts.ts'

export type ApiOptions = {
  openReader: (reader: Reader) => void
  key?: string | undefined
}

/**
 * Payload's REST API without Next. A body of JSON is read first, so that its write can be tried again.
 *
 * @param options.key of the Payload instance, where a process has more than one
 */
export const restHandler =
  (payload: Payload, { key, routes }: Pick<ApiOptions, 'key'> & { routes: RouteTable }): RequestHandler =>
  async (req, res) => {
    const body = isJsonWrite(req) || isQuestion(req) ? await readBody(req) : undefined
    const own = ownRoute(routes, req)
    const sent = { body, isOwn: own !== undefined, isApart: readsItsOwn(own) }
    const refusal = (await publicProblem(payload, req, sent)) ?? requestProblem(req, sent)
    if (refusal) {
      sendRefusal(res, refusal)
      return
    }
    const url = req.originalUrl + sentOf(req, body)
    const found = isMisspelt(own, req) ? undefined : await answerAnybody(payload, url, req)
    if (res.headersSent) return
    if (found !== undefined) {
      if (typeof found === 'string') res.setHeader('Content-Type', 'application/json').end(found)
      else sendRefusal(res, found)
      return
    }
    const { config } = payload
    const answer = () =>
      handleEndpoints({ config, request: toRequest(req, body), ...(key && { payloadInstanceCacheKey: key }) })
    await sendResponse(req, res, await (body ? retryConflicts(answer) : answer()))
  }

/** The same from what is public for whoever has no credentials, however they ask. */
const answerAnybody = async (
  payload: Payload,
  url: string,
  req: Request,
): Promise<string | Refusal | undefined> => {
  const isRead = req.method === 'GET' || req.method === 'HEAD' || isQuestion(req)
  const ask = isRead && isAnonymous(req.headers) ? readPublicAsk(payload, url) : undefined
  if (!ask) return undefined
  return (await answerPublic(ask)) ?? refusalOfNone(ask)
}

const isJsonWrite = (req: Request): boolean =>
  req.method !== 'GET' && req.method !== 'HEAD' && Boolean(req.is('application/json'))
