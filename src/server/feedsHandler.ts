import type { RequestHandler } from 'express'
import type { Payload } from 'payload'

import { readQuery } from '../platform/routes/readQuery.ts'
import { answerFeed } from '../public/feeds/payload/answerFeed.ts'
import { answerSitemap } from '../public/feeds/payload/answerSitemap.ts'
import { sendResponse } from './fetchBridge.ts'
import { problem } from './problem.ts'

/** Feeds and sitemaps: what is outside the API, and public as it is. They take no parameters. */
export const feedsHandler =
  (payload: Payload): RequestHandler =>
  async (req, res, next) => {
    const path = req.baseUrl + req.path
    if (path === '/feeds/') {
      next()
      return
    }
    const query = readQuery({}, req.query)
    const [refusal] = query.ok ? [] : query.refusals
    if (refusal) {
      problem(res, refusal)
      return
    }
    const answer = path.startsWith('/feeds/') ? answerFeed : answerSitemap
    await sendResponse(req, res, await answer(payload, path))
  }
