import type { IncomingMessage, ServerResponse } from 'node:http'

import { corsHeaders, type CorsPolicy } from '../rules/limits/cors.ts'

/**
 * Sets the CORS headers, and answers preflights. It comes before everything that may answer, a cache included, for
 * what it says depends on who asks; it needs no more than Node's own request and response.
 */
export const corsDoor =
  (policy: CorsPolicy) =>
  (req: IncomingMessage, res: ServerResponse, next: () => void): void => {
    const asksFor =
      req.method === 'OPTIONS' ? textOf(req.headers['access-control-request-method']) : undefined
    const [path = '/'] = (req.url ?? '/').split('?')
    const asked = { method: req.method ?? 'GET', path, origin: req.headers.origin, asksFor }
    for (const [name, value] of Object.entries(corsHeaders(policy, asked))) res.setHeader(name, value)
    if (asksFor === undefined) {
      next()
      return
    }
    res.writeHead(204, { 'Content-Length': '0' }).end()
  }

const textOf = (value: string | string[] | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined
