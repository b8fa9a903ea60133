import type { ErrorRequestHandler } from 'express'

import { troubleOf } from '../platform/database/trouble.ts'
import { errorText } from '../platform/logs/redact.ts'
import { refuse } from '../rules/refusals/refuse.ts'
import { Refused } from '../rules/refusals/refused.ts'
import { unavailable } from './guardDatabase.ts'
import { answerRefusal } from './problem.ts'

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
  if (error instanceof Refused) {
    answerRefusal(req, res, error.refusal)
    return
  }
  // Express and its parts refuse by an error with a status.
  if (typeof error.status === 'number' && error.status < 500) {
    answerRefusal(req, res, refuse('refused', { reason: String(error.message) }))
    return
  }
  process.stderr.write(`${req.method} ${req.path}: ${errorText(error)}\n`)
  answerRefusal(req, res, refuse('server-error'))
}
