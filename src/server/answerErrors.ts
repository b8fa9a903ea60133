import type { ErrorRequestHandler } from 'express'

import { problem } from './problem.ts'

/** The last handler: an error that no route answered becomes a 500 without its inner words. */
export const answerErrors: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) return next(error)
  process.stderr.write(`${req.method} ${req.path}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
  problem(res, { status: 500, code: 'server-error', detail: 'Something went wrong here. It has been logged.' })
}
