import type { RequestHandler, Response } from 'express'

import { health } from '../platform/database/payload/health.ts'
import { tryAgainIn } from '../platform/database/trouble.ts'
import { refuse } from '../rules/refusals/refuse.ts'
import { problem } from './problem.ts'

/** A request that is not answered by then makes the database suspect, in milliseconds. */
const patience = 800

/**
 * Answers 503 at once while the database is away, and lets no request hang on it: one that takes long is looked into, and
 * answered when the database turns out to be away.
 */
export const guardDatabase =
  (handler: RequestHandler): RequestHandler =>
  (req, res, next) => {
    if (health.awayFor !== undefined) {
      unavailable(res)
      return undefined
    }
    const timer = setInterval(() => {
      if (res.headersSent) clearInterval(timer)
      else void health.isAway().then((isAway) => isAway && !res.headersSent && unavailable(res))
    }, patience).unref()
    res.once('close', () => {
      clearInterval(timer)
    })
    return handler(req, res, next)
  }

/** Says that the database cannot be used at the moment. */
export const unavailable = (res: Response): void => {
  res.set('Retry-After', String(tryAgainIn)).set('Cache-Control', 'no-store')
  problem(res, refuse('database-unavailable'))
}
