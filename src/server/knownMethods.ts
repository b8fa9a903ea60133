import type { RequestHandler } from 'express'

import { refuse } from '../rules/refusals/refuse.ts'
import { problem } from './problem.ts'

const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']

/** Refuses methods that no route uses; TRACE would reveal a proxy’s headers to the client. */
export const knownMethods: RequestHandler = (req, res, next) => {
  if (known.includes(req.method)) {
    next()
    return
  }
  res.set('Allow', known.join(', '))
  problem(res, refuse('no-such-method', { method: req.method, allowed: known }))
}
