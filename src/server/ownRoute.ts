import type { Request } from 'express'

import type { Route } from '../platform/routes/route.ts'
import type { RouteTable } from '../platform/routes/routeTable.ts'
import { isQueryByPost } from './publicProblem.ts'

/** The record of a route of ours that a request is for; undefined for Payload’s own. */
export const ownRoute = (routes: RouteTable, req: Request): Route | undefined => {
  const found = routes.find(isQueryByPost(req) ? 'GET' : req.method, req.baseUrl + req.path)?.route
  return typeof found?.who === 'string' ? found : undefined
}

/** Whether all parameters are read by the record, and none is handed on to Payload’s queries. */
export const readsItsOwn = (own: Route | undefined): boolean =>
  own !== undefined && !['joins', 'where'].some((name) => Object.hasOwn(own.query ?? {}, name))
