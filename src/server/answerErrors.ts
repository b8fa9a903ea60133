import type { ErrorRequestHandler } from 'express'

import { troubleOf } from '../platform/database/trouble.ts'
import { errorText } from '../platform/logs/redact.ts'
import { unavailable } from './guardDatabase.ts'
import { problem } from './problem.ts'

type Known = { status?: unknown; message?: unknown }

/** The last handler: a refusal says what it is; any other error becomes a 500 without its inner words. */
// Express knows an error handler by its four parameters.
// eslint-disable-next-line max-params
export const answerErrors: ErrorRequestHandler = (error: Known, req, res, next) => {
  if (res.headersSent) {
    next(error)
    return
  }
  if (troubleOf(error)) {
    unavailable(res)
    return
  }
  const status = typeof error.status === 'number' ? error.status : 500
  if (status < 500) {
    problem(res, { status, code: 'refused', detail: String(error.message) })
    return
  }
  process.stderr.write(`${req.method} ${req.path}: ${errorText(error)}\n`)
  problem(res, {
    status: 500,
    code: 'server-error',
    detail: 'Something went wrong here. It has been logged.',
  })
}
