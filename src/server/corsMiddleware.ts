import type { IncomingMessage, ServerResponse } from 'node:http'

import type { RouteTable } from '../platform/routes/routeTable.ts'
import { corsHeaders, type CorsPolicy } from '../rules/limits/cors.ts'

/**
 * Sets the CORS headers and answers preflight requests. It runs before all handlers and caches, because the headers depend
 * on the origin of the request.
 */
export const corsMiddleware =
  (policy: CorsPolicy, routes: RouteTable) =>
  (req: IncomingMessage, res: ServerResponse, next: () => void): void => {
    const asksFor =
      req.method === 'OPTIONS' ? textOf(req.headers['access-control-request-method']) : undefined
    const [path = '/'] = (req.url ?? '/').split('?')
    const { method = 'GET' } = req
    const isPostedFromAnywhere = routes.find(asksFor ?? method, path)?.route.isPostedFromAnywhere ?? false
    const request = { method, origin: req.headers.origin, asksFor, isPostedFromAnywhere }
    for (const [name, value] of Object.entries(corsHeaders(policy, request))) res.setHeader(name, value)
    if (asksFor === undefined) {
      next()
      return
    }
    res.writeHead(204, { 'Content-Length': '0' }).end()
  }

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
