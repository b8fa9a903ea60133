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
import { beaconDoor } from './beaconDoor.ts'
import { corsDoor } from './corsDoor.ts'
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

/** The Express app, and the two doors that open while it already listens. */
export type App = Express & {
  /** The records of all routes; those of the API are known when it opens. */
  records: RouteTable
  openApi: (payload: Payload, options: ApiOptions) => void
  openPanel: (handle: RequestHandler) => void
}

/**
 * Every route of the server on one page. The API and the panel answer 503 until they are opened.
 */
export const createApp = (readiness: Readiness): App => {
  const doors = { rest: starting, graphql: starting, beacons: starting, feeds: starting, panel: waitingPage }
  const door =
    (name: keyof typeof doors): RequestHandler =>
    (...args) =>
      doors[name](...args)
  const app = express()
  const routes = new RouteTable(siteRoutes)
  const limits = createRateLimits(settings, routes)
  const scoped = scopedBy(routes)
  const { mount, mountPayload } = mountingOn(app)
  welcome(app, limits, routes)
  mount(home, (_req, res) => res.redirect('/admin'))
  mount(livez, live)
  mount(readyz, ready(readiness))
  mount(securityTxtRoute, securityTxt(settings))
  mount(favicon, noIcon)
  mount(graphqlRoutes, apiHeaders, scoped(door('graphql')))
  mount(beaconRoute, apiHeaders, door('beacons'))
  mountPayload('/api', scoped(door('rest')), apiHeaders)
  mount(panelRoutes, ...pageHeaders, policePanel(settings), scoped(door('panel')))
  mount(feedRoutes, apiHeaders, scoped(door('feeds')))
  mount(docs, ...pageHeaders, docsPages())
  app.use(nothingHere, answerErrors(routes))
  return Object.assign(app, {
    records: routes,
    openApi: (payload: Payload, options: ApiOptions) => {
      routes.add(readAllRoutes(payload.config))
      const answers = new GraphqlAnswers(payload)
      doors.rest = restHandler(payload, { ...options, routes })
      doors.graphql = graphqlHandler(payload, { answers, limits })
      doors.beacons = refusingBadCredentials(payload, beaconDoor(payload))
      doors.feeds = refusingBadCredentials(payload, feedsHandler(payload))
      options.openReader(publicReader(payload, { answers, app, limits, serverUrl: settings.serverUrl }))
    },
    openPanel: (handle: RequestHandler) => {
      doors.panel = handle
    },
  })
}

/** What comes before every route. */
const welcome = (app: Express, { guard }: RateLimits, routes: RouteTable): void => {
  app.disable('x-powered-by')
  app.set('trust proxy', settings.trustProxy)
  app.use(hostCookie(settings.serverUrl))
  app.use(
    corsDoor(settings.cors, routes),
    ...siteHeaders(settings.serverUrl),
    plainAddress,
    knownMethods,
    guard,
  )
}

/** A scope lasts as long as the answer; a stream, which writes nothing, would keep it open for hours. */
const scopedBy =
  (routes: RouteTable) =>
  (handler: RequestHandler): RequestHandler => {
    const guarded = guardDatabase(handler)
    return (req, res, next) =>
      routes.find(req.method, req.baseUrl + req.path)?.route.answer?.event
        ? handler(req, res, next)
        : inWriteScope(() => guarded(req, res, next))
  }

const nothingHere: RequestHandler = (req, res) =>
  problem(res, refuse('no-such-page/page', { address: req.path }))

/** Browsers ask for it beside any answer of the API; pages name their icon themselves. */
const noIcon: RequestHandler = (_req, res) => {
  res.set('Cache-Control', 'public, max-age=86400').status(204).end()
}

const live: RequestHandler = (_req, res) => {
  res.set('Cache-Control', 'no-store').json({ status: 'ok', uptimeSeconds: Math.round(process.uptime()) })
}

const ready =
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
