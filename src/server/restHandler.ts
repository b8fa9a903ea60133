import type { Request, RequestHandler } from 'express'
import { handleEndpoints, type Payload } from 'payload'

import { sendResponse, toRequest } from './fetchBridge.ts'
import { limitProblem } from './listLimits.ts'
import { readBody } from './readBody.ts'
import { requestProblem } from './requestProblem.ts'
import { retryConflicts } from './retry.ts'

/**
 * Payload's REST API without Next. A body of JSON is read first, so that its write can be tried again.
 *
 * @param key of the Payload instance, where a process has more than one
 */
export const restHandler =
  (payload: Payload, key?: string): RequestHandler =>
  async (req, res) => {
    const refusal = limitProblem(req)
    if (refusal) {
      res.status(400).json(refusal)
      return
    }
    const { config } = payload
    const body = isJsonWrite(req) ? await readBody(req) : undefined
    const bad = requestProblem(req, body)
    if (bad) {
      res.status(bad.status).json({ errors: bad.errors })
      return
    }
    const answer = () =>
      handleEndpoints({ config, request: toRequest(req, body), ...(key && { payloadInstanceCacheKey: key }) })
    await sendResponse(req, res, await (body ? retryConflicts(answer) : answer()))
  }

const isJsonWrite = (req: Request): boolean =>
  req.method !== 'GET' && req.method !== 'HEAD' && Boolean(req.is('application/json'))
