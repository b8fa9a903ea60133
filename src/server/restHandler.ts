import type { Request, RequestHandler } from 'express'
import { handleEndpoints, type Payload } from 'payload'

import { sendResponse, toRequest } from './fetchBridge.ts'
import { limitProblem } from './listLimits.ts'
import { readBody } from './readBody.ts'

const attempts = 6

/**
 * Payload's REST API without Next. A JSON write that the database could not order against another one (it
 * answers 503 with `write-conflict`) is tried again here, so that a client never sees it.
 */
export const restHandler =
  (payload: Payload): RequestHandler =>
  async (req, res) => {
    const refusal = limitProblem(req)
    if (refusal) {
      res.status(400).json(refusal)
      return
    }
    const body = isJsonWrite(req) ? await readBody(req) : undefined
    const answer = () => handleEndpoints({ config: payload.config, request: toRequest(req, body) })
    let response = await answer()
    for (let attempt = 1; body && isConflict(response) && attempt < attempts; attempt += 1) {
      await pause(attempt)
      response = await answer()
    }
    response.headers.delete('x-copydesk-conflict')
    await sendResponse(req, res, response)
  }

const isJsonWrite = (req: Request): boolean =>
  req.method !== 'GET' && req.method !== 'HEAD' && Boolean(req.is('application/json'))

const isConflict = (response: Response): boolean => response.headers.get('x-copydesk-conflict') === '1'

/** Longer each time and never the same for two writers. */
const pause = (attempt: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 2 ** attempt * 10 * (0.5 + Math.random()))
  })
