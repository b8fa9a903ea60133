import type { RequestHandler } from 'express'
import type { Payload } from 'payload'

import type { Door } from '../feeds/payload/answerFeed.ts'
import { sendResponse } from './fetchBridge.ts'

/** A route outside the API that a slice answers with a Fetch response. */
export const feedsHandler =
  (payload: Payload, answer: (payload: Payload, door: Door) => Promise<Response>): RequestHandler =>
  async (req, res) => {
    const origin = `${req.protocol}://${req.headers.host ?? 'localhost'}`
    await sendResponse(req, res, await answer(payload, { origin, path: req.path }))
  }
