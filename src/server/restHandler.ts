import type { Request, RequestHandler } from 'express'
import { handleEndpoints, type Payload } from 'payload'

import { longestAddress } from '../edge/delivery/families.ts'
import { isAnonymous } from '../edge/delivery/http/isAnonymous.ts'
import { readBody } from '../edge/delivery/http/readBody.ts'
import { quickRead } from '../edge/delivery/payload/quickRead.ts'
import type { Fragments } from '../public/fragments/payload/fragments.ts'
import { sendResponse, toRequest } from './fetchBridge.ts'
import { isQuestion, publicProblem } from './publicProblem.ts'
import { requestProblem } from './requestProblem.ts'
import { retryConflicts } from './retryConflicts.ts'

export type ApiOptions = { fragments: Fragments; key?: string | undefined }

/**
 * Payload's REST API without Next. A body of JSON is read first, so that its write can be tried again.
 *
 * @param options.fragments documents that public lists are put together from
 * @param options.key of the Payload instance, where a process has more than one
 */
export const restHandler =
  (payload: Payload, { fragments, key }: ApiOptions): RequestHandler =>
  async (req, res) => {
    const body = isJsonWrite(req) || isQuestion(req) ? await readBody(req) : undefined
    const refusal = await publicProblem(payload, req, body)
    if (refusal) {
      res.status(400).json(refusal)
      return
    }
    const bad = requestProblem(req, body)
    if (bad) {
      res.status(bad.status).json({ errors: bad.errors })
      return
    }
    const quick = isPublicRead(req) ? await quickRead(payload, fragments, req.originalUrl) : undefined
    if (res.headersSent) return
    if (quick !== undefined) {
      res.setHeader('Content-Type', 'application/json').end(quick)
      return
    }
    const { config } = payload
    const answer = () =>
      handleEndpoints({ config, request: toRequest(req, body), ...(key && { payloadInstanceCacheKey: key }) })
    await sendResponse(req, res, await (body ? retryConflicts(answer) : answer()))
  }

const isPublicRead = ({ headers, method, originalUrl }: Request): boolean =>
  method === 'GET' && isAnonymous(headers) && originalUrl.length <= longestAddress

const isJsonWrite = (req: Request): boolean =>
  req.method !== 'GET' && req.method !== 'HEAD' && Boolean(req.is('application/json'))
