import type { Request, RequestHandler } from 'express'
import { handleEndpoints, type Payload } from 'payload'

import type { Reader } from '../edge/delivery/http/readAnswer.ts'
import { readBody } from '../edge/delivery/http/readBody.ts'
import type { RouteTable } from '../platform/routes/routeTable.ts'
import { sendResponse, toRequest } from './fetchBridge.ts'
import { ownRoute, readsItsOwn } from './ownRoute.ts'
import { sendRefusal } from './problem.ts'
import { isQueryByPost, publicProblem } from './publicProblem.ts'
import { requestProblem } from './requestProblem.ts'
import { retryConflicts } from './retryConflicts.ts'
import { unknownParameter } from './unknownParameter.ts'
import { unroutedBy } from './unrouted.ts'

export type ApiOptions = {
  openReader: (reader: Reader) => void
  key?: string | undefined
}

/**
 * Payload's REST API without Next. A body of JSON is read first, so that its write can be tried again.
 *
 * @param options.key of the Payload instance, where a process has more than one
 */
export const restHandler = (
  payload: Payload,
  { key, routes }: Pick<ApiOptions, 'key'> & { routes: RouteTable },
): RequestHandler => {
  const { config } = payload
  const unrouted = unroutedBy(config)
  return async (req, res) => {
    const body = isJsonWrite(req) || isQueryByPost(req) ? await readBody(req) : undefined
    const own = ownRoute(routes, req)
    const sent = { body, isOwn: own !== undefined, isApart: readsItsOwn(own) }
    const method = isQueryByPost(req) ? 'GET' : req.method
    const refusal =
      unrouted(req, method) ??
      (await publicProblem(payload, req, sent)) ??
      requestProblem(req, sent) ??
      unknownParameter(routes, req, { method, names: namesIn(req, body) })
    if (refusal) {
      sendRefusal(res, refusal)
      return
    }
    const answer = () =>
      handleEndpoints({ config, request: toRequest(req, body), ...(key && { payloadInstanceCacheKey: key }) })
    await sendResponse(req, res, await (body ? retryConflicts(answer) : answer()))
  }
}

/** The names of all parameters, those of a question by POST included. */
const namesIn = (req: Request, body: Buffer | undefined): string[] => [
  ...Object.keys(req.query),
  ...(isQueryByPost(req) ? new URLSearchParams(body?.toString('utf8')).keys() : []),
]

const isJsonWrite = (req: Request): boolean =>
  req.method !== 'GET' && req.method !== 'HEAD' && Boolean(req.is('application/json'))
