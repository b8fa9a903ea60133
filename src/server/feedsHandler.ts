import type { RequestHandler } from 'express'
import type { Payload } from 'payload'

import { answerFeed } from '../public/feeds/payload/answerFeed.ts'
import { answerSitemap } from '../public/feeds/payload/answerSitemap.ts'
import { feedRoutes } from '../public/feeds/routes.ts'
import { sendResponse } from './fetchBridge.ts'

/** Where feeds and sitemaps are; what is no feed under their address is answered as a feed that is not there. */
export const feedPaths = [
  ...feedRoutes.map(({ path }) => path.replaceAll(/\{(\w+)\}/g, ':$1')),
  '/feeds/*path',
]

/** Feeds and sitemaps: what is outside the API, and public as it is. */
export const feedsHandler =
  (payload: Payload): RequestHandler =>
  async (req, res) => {
    const answer = req.path.startsWith('/feeds/') ? answerFeed : answerSitemap
    await sendResponse(req, res, await answer(payload, req.path))
  }
