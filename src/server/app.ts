import express, { type Express, type RequestHandler } from 'express'
import type { Payload } from 'payload'

import { readAllRoutes } from '../api/contracts/payload/readAllRoutes.ts'
import { graphqlRoutes } from '../api/graphql/routes.ts'
import {
  docs,
  favicon,
  home,
  livez,
  panelRoutes,
  readyz,
  securityTxtRoute,
  siteRoutes,
} from '../api/site/routes.ts'
import { inWriteScope } from '../platform/database/payload/writeQueue.ts'
import { RouteTable } from '../platform/routes/routeTable.ts'
import { settings } from '../platform/settings/settings.ts'
import { feedRoutes } from '../public/feeds/routes.ts'
import { beaconRoute } from '../public/readership/routes.ts'
import { refuse } from '../rules/refusals/refuse.ts'
import { answerErrors } from './answerErrors.ts'
import { beaconHandler } from './beaconHandler.ts'
import { corsMiddleware } from './corsMiddleware.ts'
import { docsPages } from './docsPages.ts'
import { feedsHandler } from './feedsHandler.ts'
import { GraphqlAnswers } from './graphqlAnswers.ts'
import { graphqlHandler } from './graphqlHandler.ts'
import { guardDatabase } from './guardDatabase.ts'
import { hostCookie } from './hostCookie.ts'
import { knownMethods } from './knownMethods.ts'
import { mountingOn } from './mounting.ts'
import { policePanel } from './panelPolicy.ts'
import { plainAddress } from './plainAddress.ts'
import { problem } from './problem.ts'
import { publicReader } from './publicReader.ts'
import { createRateLimits, type RateLimits } from './rateLimits.ts'
import type { Readiness } from './readiness.ts'
import { refusingBadCredentials } from './refusingBadCredentials.ts'
import { type ApiOptions, restHandler } from './restHandler.ts'
import { apiHeaders, pageHeaders, siteHeaders } from './securityHeaders.ts'
import { securityTxt } from './securityTxt.ts'
import { waitingPage } from './waitingPage.ts'

/** The Express app. It listens before the API and the panel are opened. */
export type App = Express & {
  /** The records of all routes. Those of the API are added when it is opened. */
  records: RouteTable
  openApi: (payload: Payload, options: ApiOptions) => void
  openPanel: (handle: RequestHandler) => void
}

/**
 * Every route of the server on one page. The API and the panel answer 503 until they are opened.
 */
export const createApp = (readiness: Readiness): App => {
  const handlers = startingHandlers()
  const handlerOf =
    (name: keyof typeof handlers): RequestHandler =>
    (...args) =>
      handlers[name](...args)
  const app = express()
  const routes = new RouteTable(siteRoutes)
  const limits = createRateLimits(settings, routes)
  const scoped = scopedBy(routes)
  const { mount, mountPayload } = mountingOn(app)
  addMiddleware(app, limits, routes)
  mount(home, (_req, res) => res.redirect('/admin'))
  mount(livez, answerLive)
  mount(readyz, answerReady(readiness))
  mount(securityTxtRoute, securityTxt(settings))
  mount(favicon, answerFavicon)
  mount(graphqlRoutes, apiHeaders, scoped(handlerOf('graphql')))
  mount(beaconRoute, apiHeaders, handlerOf('beacons'))
  mountPayload('/api', scoped(handlerOf('rest')), apiHeaders)
  mount(panelRoutes, ...pageHeaders, policePanel(settings), scoped(handlerOf('panel')))
  mount(feedRoutes, apiHeaders, scoped(handlerOf('feeds')))
  mount(docs, ...pageHeaders, docsPages())
  app.use(answerNotFound, answerErrors(routes))
  return Object.assign(app, {
    records: routes,
    openApi: (payload: Payload, options: ApiOptions) => {
      routes.add(readAllRoutes(payload.config))
      const answers = new GraphqlAnswers(payload)
      handlers.rest = restHandler(payload, { ...options, routes })
      handlers.graphql = graphqlHandler(payload, { answers, limits })
      handlers.beacons = refusingBadCredentials(payload, beaconHandler(payload))
      handlers.feeds = refusingBadCredentials(payload, feedsHandler(payload))
      options.openReader(publicReader(payload, { answers, app, limits, serverUrl: settings.serverUrl }))
    },
    openPanel: (handle: RequestHandler) => {
      handlers.panel = handle
    },
  })
}

/** Answers until the API and the panel are opened. */
const startingHandlers = (): Record<'rest' | 'graphql' | 'beacons' | 'feeds' | 'panel', RequestHandler> => ({
  rest: starting,
  graphql: starting,
  beacons: starting,
  feeds: starting,
  panel: waitingPage,
})

/** Adds the middleware that runs before every route. */
const addMiddleware = (app: Express, { guard }: RateLimits, routes: RouteTable): void => {
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.use(hostCookie(settings.serverUrl))
  app.use(
    corsMiddleware(settings.cors, routes),
    ...siteHeaders(settings.serverUrl),
    plainAddress,
    knownMethods,
    guard,
  )
}

/**
 * Runs a handler in a write scope, which lasts until the answer is sent. Streams get none: they write nothing and last
 * for hours.
 */
const scopedBy =
  (routes: RouteTable) =>
  (handler: RequestHandler): RequestHandler => {
    const guarded = guardDatabase(handler)
    return (req, res, next) =>
      routes.find(req.method, req.baseUrl + req.path)?.route.answer?.event
        ? handler(req, res, next)
        : inWriteScope(() => guarded(req, res, next))
  }

const answerNotFound: RequestHandler = (req, res) =>
  problem(res, refuse('no-such-page/page', { address: req.path }))

/** Browsers request it beside every answer of the API. Pages refer to their own icon. */
const answerFavicon: RequestHandler = (_req, res) => {
  res.set('Cache-Control', 'public, max-age=86400').status(204).end()
}

const answerLive: RequestHandler = (_req, res) => {
  res.set('Cache-Control', 'no-store').json({ status: 'ok', uptimeSeconds: Math.round(process.uptime()) })
}

const answerReady =
  (readiness: Readiness): RequestHandler =>
  async (_req, res) => {
    const { ready: isReady, checks } = await readiness.check()
    res.set('Cache-Control', 'no-store')
    res.status(isReady ? 200 : 503).json({ status: isReady ? 'ready' : 'not ready', checks })
  }

const starting: RequestHandler = (_req, res) => {
  res.set('Retry-After', '2')
  problem(res, refuse('starting'))
}
